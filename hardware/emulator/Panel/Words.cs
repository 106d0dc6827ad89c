using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>Says what the display shows, and what to do next.</summary>
internal static class Words
{
    /// <param name="reading">Null when the display shows no picture of the box.</param>
    /// <param name="isLidOpen">Then nobody needs to be told to lift it.</param>
    public static string Of(FaceReading? reading, bool isPowered, bool isLidOpen)
    {
        if (!isPowered)
        {
            return "The power is off.";
        }

        return reading?.Face switch
        {
            null => "A picture nobody knows.",
            Face.Open when isLidOpen => "Open.",
            Face.Digits => Digits(reading),
            Face.Symbols => Symbols(reading.Symbols ?? []),
            Face.Penalty => $"Too many wrong tries. The keypad listens again in {Time(reading.Seconds ?? 0)}.",
            Face face => Fixed(face),
        };
    }

    private static string Fixed(Face face) => face switch
    {
        Face.Off => "The display is dark.",
        Face.Idle => "Ready. Type the digits of a code.",
        Face.Checking => "One moment …",
        Face.Open => "Open! Lift the lid now.",
        Face.Refused => "No. That code and symbol do not open this box.",
        Face.TooEarly => "Too early for this code.",
        Face.Expired => "Too late: this code has expired.",
        Face.Used => "This code has been used already.",
        Face.ClockUnknown => "The box does not know the time, and this code needs it.",
        Face.Closed => "Closed after too many wrong tries. Only the dealer can clear that.",
        Face.Jammed => "The lid did not open. The code is spent: ask for a new one.",
        Face.LowSupply => "The supply is too low to draw the bolt. The code stays good.",
        Face.LidAjar => "The lid is open. Close it.",
        Face.NoIdentity => "This box has not been provisioned.",
        Face.Fault => "A fault. The box needs a technician.",
        Face.Service => "Service.",
        _ => face.ToString(),
    };

    private static string Digits(FaceReading reading) =>
        reading.Length == Limits.RecoveryDigits ? $"{reading.Digits} of {reading.Length} digits of the recovery code typed."
        : reading.Digits == reading.Length ? "All digits typed."
        : $"{reading.Digits} of {reading.Length} digits typed.";

    private static string Symbols(IReadOnlyList<int> symbols)
    {
        IEnumerable<string> keys = symbols.Select((symbol, place) => $"{(char)('A' + place)} {SymbolNames.Of(symbol)}");
        return $"Pick your symbol: {string.Join(", ", keys)}. # shows more.";
    }

    // Rounded up, so that a screen reader does not count every second aloud; the display itself does.
    private static string Time(int seconds) => seconds switch
    {
        <= 10 => "a few seconds",
        <= 60 => $"less than {(seconds + 9) / 10 * 10} seconds",
        _ => $"less than {(seconds + 59) / 60} minutes",
    };
}
