namespace Lockbox.Tests.Issuing;

/// <summary>Waits for what must come to pass, and no longer than needed.</summary>
internal static class Until
{
    private const int DeadlineMs = 15000;

    public static async Task IsTrue(Func<bool> condition, string what)
    {
        long endMs = Environment.TickCount64 + DeadlineMs;
        while (!condition())
        {
            if (Environment.TickCount64 > endMs)
            {
                Assert.Fail($"within {DeadlineMs} ms it did not come to pass that {what}");
            }

            await Task.Delay(10);
        }
    }
}
