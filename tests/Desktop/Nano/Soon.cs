using System.Diagnostics;

namespace Lockbox.Tests.Nano;

/// <summary>Waits for something that another thread does.</summary>
internal static class Soon
{
    private const int PatienceMs = 10_000;
    private const int PollMs = 5;

    public static void IsTrue(Func<bool> condition, string what)
    {
        Assert.IsTrue(Comes(condition, PatienceMs), "did not come: " + what);
    }

    public static bool Comes(Func<bool> condition, int patienceMs)
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.ElapsedMilliseconds > patienceMs)
            {
                return false;
            }

            Thread.Sleep(PollMs);
        }

        return true;
    }
}
