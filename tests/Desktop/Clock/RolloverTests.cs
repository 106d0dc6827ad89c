using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Clock;

/// <summary>Counters that come to their end, and a clock that runs fast or slow.</summary>
[TestClass]
public sealed class RolloverTests
{
    private const int Day = 86400;

    [TestMethod]
    [DataRow(1L << 31)]
    [DataRow(1L << 32)]
    public void Ticks_PastTheEndOfACounter_SkipNoWaitAndStretchNone(long wrapMs)
    {
        Siege siege = new();
        siege.Grant("a", "27182818", TestBox.Now - 60, TestBox.Now + (2 * wrapMs / 1000 % (30 * Day)) + Day);
        siege.Pass(wrapMs - 15000 - siege.NowMs);
        for (int failure = 0; failure < 3; failure++)
        {
            siege.Type("00000000A");
            siege.AwaitVerdict();
        }

        long endMs = siege.NowMs + (siege.Lockout.RemainingS * 1000L);
        Assert.IsGreaterThan(wrapMs, endMs, "the penalty lies across the end of the counter");
        siege.AwaitKeys();
        Assert.IsLessThanOrEqualTo(1000, Math.Abs(siege.NowMs - endMs));
        Assert.AreEqual(TestBox.Now + (siege.NowMs / 1000), siege.Ledger.Time.LowestNow, 1);
        long now = siege.Ledger.Time.LowestNow;
        siege.Grant("now", "11111111", now - 60, now + 60);
        siege.Enter("11111111", Telling.Symbol);
        Assert.AreEqual(1, siege.Pulses);
    }

    // 2038: where signed seconds of 32 bits end. 2106: where unsigned ones do; the box stays at the last of them.
    [TestMethod]
    [DataRow((1L << 31) - 1)]
    [DataRow(Limits.LastSecond)]
    public void Seconds_PastTheirEnd_OpenNothingEarlyOrLate(long end)
    {
        Siege siege = new();
        siege.Tell(end - 1000);
        Assert.IsTrue(siege.Tell(end - 1000));
        siege.Grant("early", "11111111", end - 100, end);
        siege.Grant("over", "22222222", end - 2000, end - 1500);
        siege.Grant("good", "33333333", end - 2000, end - 50);
        siege.Enter("11111111", Telling.Symbol);
        Assert.AreEqual(Face.TooEarly, siege.Face);
        siege.Enter("22222222", Telling.Symbol);
        Assert.AreEqual(Face.Expired, siege.Face);
        siege.Enter("33333333", Telling.Symbol);
        Assert.AreEqual(1, siege.Pulses);
        siege.TakeKey();
        siege.Grant("late", "44444444", end - 2000, end - 50);
        siege.Pass(2 * 3600 * 1000);
        siege.Enter("44444444", Telling.Symbol);
        Assert.AreEqual(Face.Expired, siege.Face, "two hours past the end, what was over is over");
        siege.Reboot();
        siege.Pass(6000);
        siege.Enter("44444444", Telling.Symbol);
        Assert.AreEqual(Face.Expired, siege.Face, "and after a restart");
    }

    // 500 ppm of 30 days are 1,296 s, or 21.6 minutes: so far off is the box's idea of the time at the end, either way. It
    // judges by that idea: a window is entered and left up to so much early or late, and whoever issues a code knows it. A
    // minute more is for the typing.
    [TestMethod]
    [DataRow(-500)]
    [DataRow(500)]
    public void Drift_OfThirtyDaysOffline_IsTwentyTwoMinutes(int ppm)
    {
        const int most = 1296 + 60;
        Siege siege = new();
        Assert.IsTrue(siege.Tell(TestBox.Now));
        long truth = TestBox.Now + (30 * Day);
        siege.Grant("around", "11111111", truth - most, truth + most);
        siege.Grant("before", "22222222", truth - (2 * Day), truth - most);
        siege.Grant("after", "33333333", truth + most, truth + (2 * Day));
        siege.Box.Mail.Inbox.SetLink(false);
        siege.Pass(30L * Day * (1000000 + ppm) / 1000);

        Assert.IsLessThanOrEqualTo(most, Math.Abs(siege.Ledger.Time.LowestNow - truth));
        siege.Enter("22222222", Telling.Symbol);
        Assert.AreEqual(Face.Expired, siege.Face);
        siege.Enter("33333333", Telling.Symbol);
        Assert.AreEqual(ppm < 0 ? Face.TooEarly : Face.ClockUnknown, siege.Face);
        siege.Enter("11111111", Telling.Symbol);
        Assert.AreEqual(1, siege.Pulses, $"{siege.Face} at {siege.Ledger.Time.LowestNow - truth}");
    }
}
