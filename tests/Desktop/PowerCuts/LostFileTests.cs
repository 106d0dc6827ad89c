using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Both slots of a file are destroyed: the box stays shut and says so (safety.md P10).</summary>
[TestClass]
public sealed class LostFileTests
{
    private const int Replays = 100_000;

    [TestMethod]
    [DynamicData(nameof(Damages))]
    public void State_BothSlotsDestroyed_NothingOpensAndItSaysSo(string damage)
    {
        Lot lot = Damaged(damage, FlashFiles.State);

        lot.Box.Mail.Inbox.SetLink(true);
        lot.Wait(10_000);
        bool opened = lot.Witness.Fates.Count(fate => lot.Try(fate.Code)) > 0;

        Assert.IsFalse(opened, "no code opens");
        Assert.AreEqual(Face.Fault, lot.Box.Box.Face);
        Assert.IsTrue(Heard(lot, EventKind.StateLost), "an alarm");
        Assert.IsTrue(StaysLost(lot), "for ever, in this epoch");
    }

    [TestMethod]
    public void State_BothSlotsDestroyed_NoOldCommandIsAccepted()
    {
        Lot lot = Damaged("bits", FlashFiles.State);
        lot.Box.Mail.Inbox.SetLink(true);
        for (int sent = 0; sent < Replays; sent += lot.Witness.Orders.Count)
        {
            Replay(lot);
        }

        int[] counts = lot.Box.Box.MessageCounts;
        Assert.IsGreaterThanOrEqualTo(Replays, counts[(int)DownResult.NotSound]);
        Assert.AreEqual(0, counts[(int)DownResult.Receipted] + counts[(int)DownResult.Repeated]);
        Assert.IsEmpty(Records.Of(lot.Ledger));
    }

    [TestMethod]
    [DynamicData(nameof(Damages))]
    public void Fails_BothSlotsDestroyed_LongestPenaltyThenCodesOpen(string damage)
    {
        Lot lot = Damaged(damage, FlashFiles.Fails);

        Assert.AreEqual(Core.Limits.LongestPenaltyS, lot.Ledger.Lockout.RemainingS);
        Assert.IsFalse(lot.Try(Code.Of(3)), "not during the penalty");
        lot.SitOutPenalty();
        Assert.IsTrue(lot.Try(Code.Of(3)), "and then");
    }

    [TestMethod]
    [DynamicData(nameof(Damages))]
    public void Events_BothSlotsDestroyed_NumbersGoOnAndCodesOpen(string damage)
    {
        Lot lot = Damaged(damage, FlashFiles.Events);

        Assert.IsGreaterThan(lot.Ledger.State.Events, lot.Ledger.Log.Next);
        Assert.IsTrue(lot.Ledger.State.IsSound);
        Assert.IsTrue(lot.Try(Code.Of(3)), "a code that is armed");
        Assert.IsFalse(lot.Try(Code.Of(1)), "a code that was used");
        lot.PowerOff(losesMail: false);
        Recovery.Run(lot);
        Assert.IsEmpty(lot.Witness.Violations, string.Join("; ", lot.Witness.Violations));
    }

    public static IEnumerable<string> Damages()
    {
        return ["missing", "empty", "bits", "erased", "noise", "short", "exchanged"];
    }

    private static Lot Damaged(string damage, int file)
    {
        RestingBox box = RestingBox.Used();
        Lot lot = new(box.Image, box.Witness);
        for (int slot = 0; slot < FlashFiles.Slots; slot++)
        {
            lot.Flash.Put(file, slot, Damage(damage, lot.Flash, file, slot));
        }

        lot.Box.Boot();
        return lot;
    }

    private static byte[] Damage(string damage, CutFlash flash, int file, int slot)
    {
        byte[] bytes = (byte[])flash.Slot(file, slot).Clone();
        switch (damage)
        {
            case "bits" when bytes.Length > 0:
                bytes[bytes.Length / 2] ^= 1;
                return bytes;
            case "erased":
                Array.Fill(bytes, (byte)0xFF);
                return bytes;
            case "noise":
                new Random(file).NextBytes(bytes);
                return bytes;
            case "short":
                return bytes[..(bytes.Length * 2 / 3)];
            case "exchanged":
                return flash.Slot(file == FlashFiles.State ? FlashFiles.Fails : FlashFiles.State, slot);
            default:
                return [];
        }
    }

    private static void Replay(Lot lot)
    {
        foreach (byte[] message in lot.Witness.Orders.From(0))
        {
            lot.Box.Mail.Inbox.TryPut(message, message.Length, false);
            lot.Box.Box.Tick();
            lot.Box.Box.Tick();
        }
    }

    private static bool Heard(Lot lot, EventKind kind)
    {
        byte[] bytes = lot.Ledger.Log.BytesOf(lot.Ledger.Log.Next - 1);
        int record = lot.Ledger.Log.RecordOf(lot.Ledger.Log.Next - 1);
        return Core.Codes.EventRecord.Kind(bytes, record) == kind && lot.Ledger.Log.Unacked == lot.Ledger.Log.Next;
    }

    private static bool StaysLost(Lot lot)
    {
        lot.Box.Boot();
        return !lot.Ledger.State.IsSound;
    }
}
