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
        siege.Grant("a", Digits, TestBox.Now + from, TestBox.Now + to);

        siege.Enter(Digits, Telling.Symbol);

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
                // What has passed since the last commit is lost with the power: an hour at most, and no jump.
                siege.Reboot();
                Assert.IsGreaterThanOrEqualTo(before - 3660, siege.Ledger.Time.LowestNow, $"reboot after tell {tell}, seed 1");
            }

            siege.Pass(random.Next(20000));
        }
    }

    [TestMethod]
    public void Time_ForgedReplayedOrLate_IsNeverTaken()
    {
        Siege siege = new();
        Assert.IsTrue(siege.Tell(TestBox.Now));
        Random random = new(3);
        long atBoot = siege.Ledger.Time.LowestNow - siege.Ledger.Time.UptimeS;
        for (int time = 0; time < 10000; time++)
        {
            byte[] message = BadTime(siege, random, time % 5);
            int taken = CountOf(siege, DownResult.TimeTaken);
            siege.Deliver(message, isRetained: time % 5 == 4);
            siege.Said();
            Assert.AreEqual(taken, CountOf(siege, DownResult.TimeTaken), $"time {time}, seed 3");
            Assert.AreEqual(atBoot, siege.Ledger.Time.LowestNow - siege.Ledger.Time.UptimeS, $"time {time}, seed 3");
        }

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

    // Altered; a good answer for the second time; late; an answer to no question; and one that is fit to be retained.
    private static byte[] BadTime(Siege siege, Random random, int kind)
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
                siege.Box.Issuer.Time(siege.Ledger.Time.LowestNow, nonce);
                siege.Deliver(siege.Box.Issuer.Copy());
                return siege.Box.Issuer.Copy();
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

    private static int CountOf(Siege siege, DownResult result) => siege.Box.Box.MessageCounts[(int)result];
}
