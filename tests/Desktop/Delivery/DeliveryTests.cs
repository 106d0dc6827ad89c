using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>Grants on their way: none is lost, none is armed twice, whatever the network and the supply do to them.</summary>
[TestClass]
public sealed class DeliveryTests
{
    private const int GrantsOfABox = 500;

    [TestMethod]
    public void Grants_LostDoubledAndShuffled_AreArmedOnceEach()
    {
        Tally tally = new("delivery");
        int boxes = (int)((Sizes.Of("delivery") + GrantsOfABox - 1) / GrantsOfABox);
        Parallel.For(0, boxes, seed => new Shipment(seed, GrantsOfABox, tally).Run());
        tally.Close();
    }

    [TestMethod]
    public void Grant_WhosePowerWentBeforeItWasStored_ComesAgain()
    {
        Siege siege = new();
        for (int i = 0; i < 1000; i++)
        {
            siege.Box.Issuer.Grant($"g{i}", $"{10000000 + i}", 3, TestBox.Now, TestBox.Now + 86400);
            byte[] grant = siege.Box.Issuer.Copy();
            siege.Flash.Cut(i % 4, (CutMode)(i / 4 % 3));
            DeliverThroughCut(siege, grant);
            siege.Said();
            siege.Deliver(grant);

            string answer = Answers.Next(siege.Box);
            long sequence = siege.Box.Issuer.Sequence - 1;
            string[] right = [$"stored {sequence} {sequence + 1}", $"repeated {sequence} {sequence + 1}"];
            Assert.Contains(answer, right, $"grant {i}, cut at call {i % 4}, {(CutMode)(i / 4 % 3)}");
            Assert.AreEqual(63, siege.Ledger.Grants.Free(), $"grant {i}");
            siege.Box.Issuer.Revoke("*");
            siege.Deliver(siege.Box.Issuer.Copy());
        }

        Assert.IsGreaterThanOrEqualTo(900, siege.Flash.Cuts);
    }

    [TestMethod]
    public void Grant_ThatTheFlashDoesNotTake_KeepsItsNumberAndComesAgain()
    {
        Siege siege = new();
        siege.Box.Issuer.Grant("a", "11111111", 1, TestBox.Now, TestBox.Now + 86400);
        byte[] grant = siege.Box.Issuer.Copy();
        siege.Flash.IsFull = true;
        siege.Deliver(grant);
        Assert.AreEqual("flash 0 0", Answers.Next(siege.Box));
        Assert.AreEqual(64, siege.Ledger.Grants.Free());

        siege.Flash.IsFull = false;
        siege.Deliver(grant);
        Assert.AreEqual("stored 0 1", Answers.Next(siege.Box));
        siege.Enter("11111111", 1);
        Assert.AreEqual(1, siege.Pulses);
    }

    private static void DeliverThroughCut(Siege siege, byte[] message)
    {
        try
        {
            siege.Deliver(message);
            for (int pass = 0; pass < 40; pass++)
            {
                siege.Pass(10);
            }
        }
        catch (PowerCut)
        {
            siege.Reboot();
        }

        siege.Flash.Cut(-1, CutMode.Before);
    }
}
