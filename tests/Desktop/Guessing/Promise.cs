using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>Counted promises: a broken one is written down for the evidence and ends the test.</summary>
internal static class Promise
{
    /// <param name="how">What was broken, and how to see it again.</param>
    public static void Keep(this Tally tally, bool isKept, string how)
    {
        if (!isKept)
        {
            tally.Violate(how);
            Assert.Fail(how);
        }
    }
}
