using Lockbox.Core;

namespace Lockbox.Issuing;

/// <summary>From when to when a code is good, in Unix seconds.</summary>
internal readonly record struct GrantWindow(long From, long To)
{
    private const int EarlierS = 60;
    private const int LengthS = 24 * 3600;

    /// <exception cref="IssuingRefused">The window is empty, over, or longer than a box takes.</exception>
    public static GrantWindow Of(IssueRequest request, long now)
    {
        // A little early: the box's idea of now is a lower bound.
        long from = request.From?.ToUnixTimeSeconds() ?? now - EarlierS;
        long to = request.To?.ToUnixTimeSeconds() ?? Math.Max(from, now) + LengthS;
        if (to <= from)
        {
            throw Bad($"ends at {Show(to)}, not after its start at {Show(from)}");
        }

        if (to <= now)
        {
            throw Bad($"ended at {Show(to)} and it is {Show(now)} now");
        }

        if (to - from > Limits.LongestWindowS)
        {
            throw Bad($"from {Show(from)} to {Show(to)} is longer than 31 days");
        }

        return from >= 0 && to <= Limits.LastSecond ? new GrantWindow(from, to) : throw Bad("lies outside the years 1970 to 2106");
    }

    private static IssuingRefused Bad(string what) =>
        new(Refusal.BadWindow, $"The window {what}. Choose another start or end.");

    private static string Show(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss'Z'", null);
}
