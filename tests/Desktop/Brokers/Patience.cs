using System.Diagnostics;

namespace Lockbox.Tests.Brokers;

/// <summary>Waits for conditions, never for time.</summary>
internal static class Patience
{
    private const int PollMs = 3;

    /// <summary>How long a condition may take to come true, on a machine with other things to do.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    /// <exception cref="AssertFailedException">It never came true.</exception>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsTrue(waited.Elapsed < Longest, "never came true: " + what);
            await Task.Delay(PollMs);
        }
    }
}
