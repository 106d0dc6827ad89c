namespace Lockbox.Issuing;

/// <summary>Digits that people guess first: all equal, straight runs, and short patterns over and over.</summary>
public static class TrivialDigits
{
    /// <param name="digits">6 to 8 digits.</param>
    public static bool IsTrivial(string digits) => HasSteps(digits, 1) || HasSteps(digits, 9) || IsRepeated(digits);

    // A run may go round: 890123 is as easy to think of as 234567.
    private static bool HasSteps(string digits, int step)
    {
        for (int i = 1; i < digits.Length; i++)
        {
            if ((digits[i - 1] - '0' + step) % 10 != digits[i] - '0')
            {
                return false;
            }
        }

        return true;
    }

    // One digit throughout (111111), a pair (121212), three (123123) or half of the code (12341234).
    private static bool IsRepeated(string digits)
    {
        for (int period = 1; period <= digits.Length / 2; period++)
        {
            if (digits.Length % period == 0 && HasPeriod(digits, period))
            {
                return true;
            }
        }

        // With an odd length a pair cannot come out even, yet 1212121 is no better.
        return HasPeriod(digits, 2);
    }

    private static bool HasPeriod(string digits, int period)
    {
        for (int i = period; i < digits.Length; i++)
        {
            if (digits[i] != digits[i - period])
            {
                return false;
            }
        }

        return true;
    }
}
