using System.Security.Cryptography;

namespace Lockbox.Issuing;

/// <summary>What a unit is called, whatever box it serves as. No secret, and nothing is derived from it.</summary>
internal static class SerialNumber
{
    private const int Length = 8;
    private const int Longest = 24;

    // Without the letters that are read as digits on a worn label.
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    /// <exception cref="IssuingRefused">It would not fit the label.</exception>
    public static void Check(string serial)
    {
        if (serial.Length is < 1 or > Longest || !serial.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new IssuingRefused(Refusal.BadBox, $"\"{serial}\" is no serial number: 1 to {Longest} of A-Z, a-z, 0-9 and -.");
        }
    }
}
