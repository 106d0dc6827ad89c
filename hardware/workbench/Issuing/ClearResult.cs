namespace Lockbox.Issuing;

/// <summary>What came of ending a lockout.</summary>
/// <param name="Confirmed">True once the box has ended it; until then its keypad may stay closed.</param>
/// <param name="Refusal">The box's word when it refused, otherwise null.</param>
public sealed record ClearResult(bool Confirmed, string? Refusal);
