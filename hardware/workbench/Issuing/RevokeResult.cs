namespace Lockbox.Issuing;

/// <summary>What came of a revocation.</summary>
/// <param name="Count">How many grants it concerns.</param>
/// <param name="Confirmed">True once the box has confirmed it; until then the codes may still open the box.</param>
public sealed record RevokeResult(int Count, bool Confirmed);
