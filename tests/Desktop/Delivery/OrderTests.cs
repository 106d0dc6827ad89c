using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>Commands in the wrong order, too late, too often, or not good: the box ends where order would have led.</summary>
[TestClass]
public sealed class OrderTests
{
    [TestMethod]
    public void FourCommands_InEveryOrder_EndAsInOrder()
    {
        Siege inOrder = FourCommands([0, 1, 2, 3]);
        Assert.AreEqual(4, inOrder.Ledger.State.Next);
        foreach (int[] order in Orders())
        {
            Siege siege = FourCommands(order);

            string how = string.Join(", ", order);
            Assert.IsTrue(Memory.AreAlike(siege, inOrder), how);
            Assert.IsTrue(siege.Lockout.IsListening, how);
            siege.Enter("11111111", 1);
            Assert.AreEqual(Face.Refused, siege.Face, how);
            siege.Enter("22222222", 2);
            Assert.AreEqual(1, siege.Pulses, how);
        }
    }

    [TestMethod]
    public void Commands_RetainedByTheBroker_DoNothing()
    {
        Siege siege = new();
        siege.Arm("used", "11111111", 1);
        List<byte[]> history = [siege.Box.Issuer.Copy()];
        siege.Enter("11111111", 1);
        siege.TakeKey();
        siege.Box.Issuer.Revoke("used");
        history.Add(siege.Box.Issuer.Copy());
        siege.Deliver(history[^1]);
        siege.Box.Issuer.Command(Names.Clear);
        history.Add(siege.Box.Issuer.Copy());
        siege.Box.Issuer.Grant("next", "22222222", 2, TestBox.Now, TestBox.Now + 86400);
        history.Add(siege.Box.Issuer.Copy());
        siege.Connect();
        Memory before = new(siege);

        for (int connect = 0; connect < 100; connect++)
        {
            siege.Box.Mail.Inbox.SetLink(false);
            siege.Box.Mail.Inbox.SetLink(true);
            siege.Pass(10);
            history.ForEach(message => siege.Deliver(message, isRetained: true));
            Assert.IsTrue(before.IsThatOf(siege), $"connect {connect}");
            siege.Said();
        }

        Assert.AreEqual(400, siege.Box.Box.MessageCounts[(int)DownResult.Retained]);
    }

    [TestMethod]
    public void Receipt_LostAHundredTimes_ChangesNothingAndConverges()
    {
        Siege siege = new();
        Dealer dealer = new(siege.Box, new Tally("unprinted"), "100 receipts");
        siege.Connect();
        siege.Box.Issuer.Grant("a", "11111111", 1, TestBox.Now, TestBox.Now + 86400);
        dealer.Send();
        siege.Deliver(dealer.Command(0));
        siege.Said();
        Memory stored = new(siege);
        for (int lost = 0; lost < 100; lost++)
        {
            siege.Deliver(dealer.Command(0));
            Assert.AreEqual("repeated 0 1", Answers.Next(siege.Box));
        }

        Assert.IsTrue(stored.IsThatOf(siege));
        siege.Deliver(dealer.Command(0));
        siege.Said().ForEach(message => dealer.Take(message, siege.NowMs));
        Assert.IsTrue(dealer.IsDone);
    }

    [TestMethod]
    public void Grants_Refused_SayWhyAndTheStreamGoesOn()
    {
        Siege siege = new();
        TestIssuer issuer = siege.Box.Issuer;
        for (int i = 0; i < 64; i++)
        {
            issuer.Grant($"g{i}", $"{10000000 + i}", 3, TestBox.Now, TestBox.Now + (31 * 86400));
            Expect(siege, "stored");
        }

        issuer.Grant("65th", "20000000", 3, TestBox.Now, TestBox.Now + 60);
        Expect(siege, "full");
        issuer.Revoke("g0");
        Expect(siege, "stored");
        issuer.Grant("twin", "10000001", 3, TestBox.Now, TestBox.Now + 60);
        Expect(siege, "duplicate");
        issuer.Grant("backwards", "30000000", 3, TestBox.Now, TestBox.Now);
        Expect(siege, "window");
        issuer.Grant("long", "30000000", 3, TestBox.Now, TestBox.Now + (31 * 86400) + 1);
        Expect(siege, "window");
        issuer.Grant("not an id", "30000000", 3, TestBox.Now, TestBox.Now + 60);
        Expect(siege, "malformed");
        issuer.Revoke("nobody");
        Expect(siege, "absent");
        issuer.Command("open");
        Expect(siege, "unknown");
        issuer.Grant("good", "30000000", 3, TestBox.Now, TestBox.Now + 60);
        Expect(siege, "stored");
        Assert.AreEqual(0, siege.Pulses);
    }

    private static void Expect(Siege siege, string result)
    {
        long sequence = siege.Box.Issuer.Sequence - 1;
        siege.Deliver(siege.Box.Issuer.Copy());
        Assert.AreEqual($"{result} {sequence} {sequence + 1}", Answers.Next(siege.Box));
    }

    // Two grants, the revocation of the first, and a clear of a lockout; then the issuer sends what is missing.
    private static Siege FourCommands(int[] order)
    {
        Siege siege = new();
        Dealer dealer = new(siege.Box, new Tally("unprinted"), string.Join(", ", order));
        for (int failure = 0; failure < 4; failure++)
        {
            siege.AwaitKeys();
            siege.Enter("00000000", 0);
        }

        siege.Connect();
        siege.Box.Issuer.Grant("a", "11111111", 1, TestBox.Now, TestBox.Now + 86400);
        dealer.Send();
        siege.Box.Issuer.Grant("b", "22222222", 2, TestBox.Now, TestBox.Now + 86400);
        dealer.Send();
        siege.Box.Issuer.Revoke("a");
        dealer.Send();
        siege.Box.Issuer.Command(Names.Clear);
        dealer.Send();
        Array.ForEach(order, sequence => siege.Deliver(dealer.Command(sequence)));
        while (!dealer.IsDone)
        {
            siege.Said().ForEach(message => dealer.Take(message, siege.NowMs));
            dealer.Due(siege.NowMs).ToList().ForEach(message => siege.Deliver(message));
            siege.Pass(100);
        }

        return siege;
    }

    private static IEnumerable<int[]> Orders() =>
        from first in Enumerable.Range(0, 4)
        from second in Enumerable.Range(0, 4)
        from third in Enumerable.Range(0, 4)
        let rest = 6 - first - second - third
        let order = new[] { first, second, third, rest }
        where order.Distinct().Count() == 4 && rest is >= 0 and < 4
        select order;
}
