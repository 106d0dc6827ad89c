using System.Security.Cryptography;
using Lockbox.Core;

namespace Lockbox.Issuing;

/// <summary>Random codes.</summary>
public static class Codes
{
    /// <param name="count">6 to 8.</param>
    /// <returns>Digits, each run as likely as any other, the trivial ones left out.</returns>
    public static string DrawDigits(int count)
    {
        if (count is < Limits.FewestDigits or > Limits.MostDigits)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "a code has 6 to 8 digits");
        }

        string digits;
        do
        {
            digits = RandomNumberGenerator.GetString("0123456789", count);
        }
        while (TrivialDigits.IsTrivial(digits));

        return digits;
    }

    /// <returns>0 to 15.</returns>
    public static int DrawSymbol() => RandomNumberGenerator.GetInt32(Limits.Symbols);
}
