using Lockbox.Core.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

[TestClass]
public sealed class PowerScenarios
{
    /// <summary>From the symbol key: one to count the failure, then the claim.</summary>
    private const int ClaimCommit = 2;

    // A pulse long enough for a busy machine to cut it.
    private static readonly LotSettings _slow = new() { Speed = 2 };

    [TestMethod]
    [EachBroker]
    public Task CutAfterArming_TheCodeOpens(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();

        await lot.CutAndRestoreAsync();
        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.SeeGrantAsync(code.Id, GrantState.Opened);

        Assert.AreEqual(2, lot.Board.BootCount);
        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    [EachBroker]
    public Task CutBeforeTheClaimIsStored_TheCodeIsStillGoodForOneOpening(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await CutInsideClaimAsync(lot, code, CommitCut.OldContent);
        Assert.AreEqual(0, lot.Board.Coil.Pulses);

        await lot.RestoreAsync();
        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.SeeGrantAsync(code.Id, GrantState.Opened);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    [EachBroker]
    public Task CutAfterTheClaimIsStored_TheCodeIsSpentAndReplaced(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await CutInsideClaimAsync(lot, code, CommitCut.NewContent);

        await lot.RestoreAsync();
        await OpenWithReplacementAsync(lot, code);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    [EachBroker]
    public Task CutWhileTheCoilIsOn_TheCodeIsSpentAndReplaced(BrokerKind broker) => Lot.PlayAsync(
        broker,
        async lot =>
        {
            IssuedCode code = await lot.IssueAsync();
            await lot.Person.EnterAsync(code);
            await Patience.UntilAsync(() => lot.Board.Coil.IsOn, "the coil is on");
            lot.Board.Cut();
            Assert.IsFalse(lot.Board.Coil.IsOn);
            Assert.IsLessThan(700, lot.Board.Coil.LastPulseMs, "the cut ended the pulse");

            await lot.RestoreAsync();
            await OpenWithReplacementAsync(lot, code);

            Assert.AreEqual(2, lot.Board.Coil.Pulses);
        },
        _slow);

    [TestMethod]
    [EachBroker]
    public Task Status_IsOfflineAfterACutAndOnlineAfterwards(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        BrokerVisitor visitor = await lot.EavesdropAsync();
        await visitor.HearAsync(message => IsStatus(message, "online"), "online");

        lot.Board.Cut();
        await visitor.HearAsync(message => IsStatus(message, "offline"), "offline");
        int online = visitor.Count(message => IsStatus(message, "online"));
        await lot.RestoreAsync();
        await Patience.UntilAsync(() => visitor.Count(message => IsStatus(message, "online")) > online, "online again");

        BrokerVisitor latecomer = await lot.EavesdropAsync();
        Overheard kept = await latecomer.HearAsync(message => message.Topic == "lockbox/box-1/status", "the retained status");
        Assert.AreEqual("online", kept.Text);
        Assert.IsTrue(kept.IsRetained);
    });

    private static bool IsStatus(Overheard message, string text) => message.Topic == "lockbox/box-1/status" && message.Text == text;

    private static async Task CutInsideClaimAsync(Lot lot, IssuedCode code, CommitCut moment)
    {
        await lot.Person.TypeAsync(code.Code);
        lot.Board.Flash.CutAtCommit(ClaimCommit, moment);
        await lot.Person.PickAsync(code.Symbol);
        await Patience.UntilAsync(() => !lot.Board.IsPowered, "the power goes inside the commit");
        Assert.AreEqual(0, lot.Board.Coil.Pulses);
    }

    private static async Task OpenWithReplacementAsync(Lot lot, IssuedCode spent)
    {
        int pulses = lot.Board.Coil.Pulses;
        await Patience.UntilAsync(() => Replacement(lot, spent)?.State == GrantState.Armed, "a replacement is armed");
        await lot.SeeGrantAsync(spent.Id, GrantState.Replaced);
        await lot.Person.EnterAsync(spent);
        await lot.Person.SeeAsync(Face.Used);
        Assert.AreEqual(pulses, lot.Board.Coil.Pulses);

        lot.Vault.Release(Lot.BoxId, TimeProvider.System);
        GrantView next = Replacement(lot, spent)!;
        await lot.Person.SeeAsync(Face.Idle);
        await lot.OpenWithAsync(next.Code!, next.Symbol!.Value);
        await lot.SeeGrantAsync(next.Id, GrantState.Opened);
    }

    private static GrantView? Replacement(Lot lot, IssuedCode spent) =>
        lot.Vault.Grants(Lot.BoxId).SingleOrDefault(grant => grant.Replaces == spent.Id);
}
