using Lockbox.Core;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>The issuer and the box's own logic, message by message: both ends mean the same.</summary>
[TestClass]
public sealed class RealBoxTests
{
    [TestMethod]
    public void Interrupted_PowerComesBack_AnotherCodeIsArmedWithoutAPerson()
    {
        using Encounter lot = new();
        GrantRecord grant = lot.IssueAndDeliver();

        // The coil rests after a boot as it does after a pulse.
        lot.Box.Run(5000);
        lot.Box.Enter(grant.Code!, grant.Symbol!.Value);
        for (int i = 0; i < 200 && !lot.Box.Coil.IsOn; i++)
        {
            lot.Box.Run(10);
        }

        Assert.IsTrue(lot.Box.Coil.IsOn, "the code is spent");
        lot.Box.Boot();
        lot.Connect();
        lot.Deliver();
        lot.Box.Run(60000);
        lot.Listen();

        Assert.IsNull(lot.Desk.Record.Attention);
        Assert.AreEqual(GrantState.Replaced, lot.Desk.Grant(grant.Id).State);
        Assert.AreEqual(GrantState.Armed, lot.Desk.Grants.Single(other => other.Id != grant.Id).State);
    }

    // A box that does not know the time asks for it every minute, and a lid may take its time.
    [TestMethod]
    public void Hello_WhileTheLidIsAwaited_IsNoAlarm()
    {
        using Encounter lot = new();
        GrantRecord grant = lot.IssueAndDeliver();

        lot.Box.Run((Limits.AskAgainS * 1000L) - 4000 - lot.Box.Clock.NowMs);
        lot.Box.Enter(grant.Code!, grant.Symbol!.Value);
        lot.Box.Run(4500);
        lot.Listen();
        Assert.AreEqual(2, lot.Hellos, "the box has said hello between the pulse and the lid");
        Assert.IsNull(lot.Desk.Record.Attention);

        lot.Box.Lid.IsOpen = true;
        lot.Box.Run(1000);
        lot.Listen();
        Assert.AreEqual(GrantState.Opened, lot.Desk.Grant(grant.Id).State);
    }

    [TestMethod]
    public void RevokedAfterItExpired_BoxKeepsItsTag_NextHelloIsNoAlarm()
    {
        using Encounter lot = new();
        GrantRecord grant = lot.IssueAndDeliver(DateTimeOffset.UtcNow.AddSeconds(30));
        lot.Box.Run(40000);
        lot.Vault.Change(tables => new GrantDesk(tables, DateTimeOffset.UtcNow.ToUnixTimeSeconds()).Revoke(Bench.BoxId, grant.Id));
        lot.Deliver();
        Assert.AreEqual(GrantState.Revoked, lot.Desk.Grant(grant.Id).State);

        lot.Desk.Time.Ahead = TimeSpan.FromSeconds(60);
        lot.Box.Run(60000);
        lot.Listen();

        Assert.AreEqual(2, lot.Hellos);
        Assert.IsNull(lot.Desk.Record.Attention);
    }

    [TestMethod]
    public void RecoveryCode_ShownHere_EndsTheLockoutThere()
    {
        using Encounter lot = new();
        lot.LockOut();
        lot.Box.Run(Limits.RecoveryWaitMs);
        Assert.IsFalse(lot.Box.Box.Ledger.Lockout.IsListening);

        lot.Box.Type("#" + lot.Vault.ShowRecoveryCode(Bench.BoxId, lot.Desk.Time));
        lot.Box.Run(2000);
        lot.Connect();

        Assert.IsTrue(lot.Box.Box.Ledger.Lockout.IsListening);
        Assert.AreEqual(0, lot.Box.Coil.Pulses);
        Assert.IsTrue(lot.Vault.ChangesAfter(0).Any(change => change.Event == EventKind.Recovered));
    }

    [TestMethod]
    public void Clear_EndsTheLockoutThere_AndIsTold()
    {
        using Encounter lot = new();
        lot.LockOut();
        lot.Connect();
        lot.Vault.Change(tables => ClearDesk.Clear(tables, Bench.BoxId));

        lot.Deliver();

        Assert.IsTrue(lot.Box.Box.Ledger.Lockout.IsListening);
        Assert.IsTrue(lot.Vault.ChangesAfter(0).Any(change => change.Event == EventKind.Cleared));
    }

    [TestMethod]
    public void FlashFull_GrantIsHeldUp_AndTakenWhenThereIsRoom()
    {
        using Encounter lot = new();
        lot.Connect();
        GrantRecord grant = lot.Desk.Issue();
        lot.Box.Flash.IsFull = true;
        lot.DeliverOnce();
        Assert.IsTrue(lot.Vault.FindBox(Bench.BoxId)!.FlashRefuses);
        Assert.AreEqual(GrantState.Created, lot.Desk.Grant(grant.Id).State);

        lot.Box.Flash.IsFull = false;
        lot.Deliver();

        Assert.AreEqual(GrantState.Armed, lot.Desk.Grant(grant.Id).State);
        Assert.IsFalse(lot.Vault.FindBox(Bench.BoxId)!.FlashRefuses);
    }

    [TestMethod]
    public void OldFlashRestored_IsNoticedAtTheFirstHello()
    {
        using Encounter lot = new();
        lot.Connect();
        byte[]?[] image = lot.CopyFlash();
        GrantRecord grant = lot.IssueAndDeliver();

        lot.RestoreFlash(image);
        lot.Box.Boot();
        lot.Connect();

        StringAssert.Contains(lot.Desk.Record.Attention, "back at command 0");
        lot.Desk.Release();
        Assert.IsEmpty(lot.Vault.Look(tables => tables.Boxes.Behind()));
        Assert.ThrowsExactly<IssuingRefused>(() => lot.Desk.Issue());
        Assert.AreEqual(GrantState.Released, lot.Desk.Grant(grant.Id).State);
    }
}
