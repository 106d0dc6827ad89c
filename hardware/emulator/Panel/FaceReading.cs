using Lockbox.Core.Panel;

namespace Lockbox.Emulator.Panel;

/// <summary>What the display says, read off its pixels. What a face does not have is null.</summary>
public sealed record FaceReading(Face Face)
{
    /// <summary>Digits typed, with <see cref="Face.Digits"/>.</summary>
    public int? Digits { get; init; }

    /// <summary>Digits of a whole code, with <see cref="Face.Digits"/>.</summary>
    public int? Length { get; init; }

    /// <summary>Seconds left, with <see cref="Face.Penalty"/>.</summary>
    public int? Seconds { get; init; }

    /// <summary>The four symbols from the left, with <see cref="Face.Symbols"/>.</summary>
    public IReadOnlyList<int>? Symbols { get; init; }
}
