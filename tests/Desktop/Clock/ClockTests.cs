using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Delivery;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Clock;

/// <summary>What a box makes of the time it is told, and of the time it is not told (PROTOCOL.md 7).</summary>
[TestClass]
public sealed class ClockTests
{
    private const int Day = 86400;
    private const string Digits = "27182818";
    private const int Symbol = 5;

    // The table of PROTOCOL.md 7, cell by cell.
    [TestMethod]
    [DataRow(true, 1, -Day, -60, Face.Expired)]
    [DataRow(true, 1, -Day, Day, Face.Open)]
    [DataRow(true, 1, Day, 2 * Day, Face.TooEarly)]
    [DataRow(true, 0, -Day, -60, Face.Expired)]
    [DataRow(true, 0, -Day, Day, Face.Open)]
    [DataRow(true, 0, Day, 2 * Day, Face.TooEarly)]
    [DataRow(false, 1, -Day, -60, Face.Expired)]
    [DataRow(false, 1, -Day, Day, Face.Open)]
    [DataRow(false, 1, Day, 2 * Day, Face.ClockUnknown)]
    [DataRow(false, 0, -Day, -60, Face.Expired)]
    [DataRow(false, 0, -Day, Day, Face.ClockUnknown)]
    [DataRow(false, 0, Day, 2 * Day, Face.ClockUnknown)]
    public void Window_IsJudgedAsTheTableSays(bool isSynced, int clockRule, int from, int to, Face expected)
    {
        Siege siege = new();
        if (isSynced)
        {
            Assert.IsTrue(siege.Tell(TestBox.Now));
        }

        siege.Box.Issuer.ClockRule = clockRule;
        ArmFor(siege, TestBox.Now + from, TestBox.Now + to);

        siege.Enter(Digits, Symbol);

        Assert.AreEqual(expected, siege.Face);
        Assert.AreEqual(expected == Face.Open ? 1 : 0, siege.Pulses);
    }

    [TestMethod]
    public void Tell_BackByASecondToTenYears_NeverLowersTheFloor()
    {
        Random random = new(1);
        Siege siege = new();
        Assert.IsTrue(siege.Tell(TestBox.Now + 3600));
        for (int tell = 0; tell < 1000; tell++)
        {
            long before = siege.Ledger.Time.LowestNow;
            long back = (long)Math.Pow(10 * 365.0 * Day, random.NextDouble());
            siege.Tell(before - back);
            Assert.IsGreaterThanOrEqualTo(before, siege.Ledger.Time.LowestNow, $"tell {tell}, back by {back} s, seed 1");
            if (random.Next(10) == 0)
            {
                // What no commit has stored since is lost with the power: up to an hour, and a jump told in it.
                long stored = siege.Ledger.State.Floor;
                siege.Reboot();
                Assert.IsGreaterThanOrEqualTo(stored, siege.Ledger.Time.LowestNow, $"reboot after tell {tell}, seed 1");
            }

            siege.Pass(random.Next(20000));
        }
    }

    [TestMethod]
    public void Time_ForgedReplayedOrLate_IsNeverTaken()
    {
        Siege siege = new();
        byte[] nonce = siege.AskForTime();
        siege.Box.Issuer.Time(TestBox.Now, nonce);
        byte[] taken = siege.Box.Issuer.Copy();
        siege.Deliver(taken);
        Assert.AreEqual(1, CountOf(siege, DownResult.TimeTaken));
        Random random = new(3);
        long atBoot = siege.Ledger.Time.LowestNow - siege.Ledger.Time.UptimeS;
        for (int time = 0; time < 10000; time++)
        {
            byte[] message = BadTime(siege, random, time % 5, taken);
            siege.Deliver(message, isRetained: time % 5 == 4);
            siege.Said();
            Assert.AreEqual(atBoot, siege.Ledger.Time.LowestNow - siege.Ledger.Time.UptimeS, $"time {time}, seed 3");
        }

        Assert.AreEqual(1, CountOf(siege, DownResult.TimeTaken));
        Assert.AreEqual(0, CountOf(siege, DownResult.TimeDoubted));
    }

    [TestMethod]
    public void Jump_AheadOfMoreThanADay_NeedsTwoConfirmations()
    {
        Siege siege = new();
        long far = siege.Ledger.Time.LowestNow + Day + 60;
        Assert.IsFalse(siege.Tell(far));
        Assert.IsLessThan(far - Day, siege.Ledger.Time.LowestNow, "once is not believed");
        Assert.IsFalse(siege.Tell(far + Day), "another day is no confirmation");
        Assert.IsFalse(siege.Tell(far), "nor is going back to the first");
        Assert.IsTrue(siege.Tell(far), "the same time twice is");
        Assert.IsGreaterThanOrEqualTo(far, siege.Ledger.Time.LowestNow);
        Assert.IsTrue(siege.Tell(siege.Ledger.Time.LowestNow + Day - 60), "less than a day needs one");
    }

    [TestMethod]
    [DataRow(1L << 31)]
    [DataRow(1L << 32)]
    public void Ticks_PastTheEndOfACounter_SkipNoWaitAndStretchNone(long wrapMs)
    {
        Siege siege = new();
        ArmFor(siege, TestBox.Now - 60, TestBox.Now + (2 * wrapMs / 1000 % (30 * Day)) + Day);
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
        siege.Box.Issuer.Grant("now", "11111111", Symbol, now - 60, now + 60);
        siege.Box.Deliver();
        siege.Enter("11111111", Symbol);
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
        Grant(siege, "early", "11111111", end - 100, end);
        Grant(siege, "over", "22222222", end - 2000, end - 1500);
        Grant(siege, "good", "33333333", end - 2000, end - 50);
        siege.Enter("11111111", Symbol);
        Assert.AreEqual(Face.TooEarly, siege.Face);
        siege.Enter("22222222", Symbol);
        Assert.AreEqual(Face.Expired, siege.Face);
        siege.Enter("33333333", Symbol);
        Assert.AreEqual(1, siege.Pulses);
        siege.TakeKey();
        Grant(siege, "late", "44444444", end - 2000, end - 50);
        siege.Pass(2 * 3600 * 1000);
        siege.Enter("44444444", Symbol);
        Assert.AreEqual(Face.Expired, siege.Face, "two hours past the end, what was over is over");
        siege.Reboot();
        siege.Pass(6000);
        siege.Enter("44444444", Symbol);
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
        Grant(siege, "around", "11111111", truth - most, truth + most);
        Grant(siege, "before", "22222222", truth - (2 * Day), truth - most);
        Grant(siege, "after", "33333333", truth + most, truth + (2 * Day));
        siege.Box.Mail.Inbox.SetLink(false);
        siege.Pass(30L * Day * (1000000 + ppm) / 1000);

        Assert.IsLessThanOrEqualTo(most, Math.Abs(siege.Ledger.Time.LowestNow - truth));
        siege.Enter("22222222", Symbol);
        Assert.AreEqual(Face.Expired, siege.Face);
        siege.Enter("33333333", Symbol);
        Assert.AreEqual(ppm < 0 ? Face.TooEarly : Face.ClockUnknown, siege.Face);
        siege.Enter("11111111", Symbol);
        Assert.AreEqual(1, siege.Pulses, $"{siege.Face} at {siege.Ledger.Time.LowestNow - truth}");
    }

    private static byte[] BadTime(Siege siege, Random random, int kind, byte[] taken)
    {
        byte[] nonce = siege.AskForTime();
        long lie = TestBox.Now + random.Next(-10 * Day, 10 * Day);
        siege.Box.Issuer.Time(lie, nonce);
        byte[] message = siege.Box.Issuer.Copy();
        switch (kind)
        {
            case 0:
                message[random.Next(message.Length)] ^= (byte)(1 << random.Next(8));
                return message;
            case 1:
                return taken;
            case 2:
                siege.Pass(Limits.NonceMs + 10);
                return message;
            case 3:
                random.NextBytes(nonce);
                siege.Box.Issuer.Time(lie, nonce);
                return siege.Box.Issuer.Copy();
            default:
                return message;
        }
    }

    private static void ArmFor(Siege siege, long notBefore, long expires)
    {
        siege.Box.Issuer.Grant("a", Digits, Symbol, notBefore, expires);
        siege.Deliver(siege.Box.Issuer.Copy());
    }

    private static void Grant(Siege siege, string id, string digits, long notBefore, long expires)
    {
        siege.Box.Issuer.Grant(id, digits, Symbol, notBefore, expires);
        siege.Deliver(siege.Box.Issuer.Copy());
    }

    private static int CountOf(Siege siege, DownResult result) => siege.Box.Box.MessageCounts[(int)result];
}
