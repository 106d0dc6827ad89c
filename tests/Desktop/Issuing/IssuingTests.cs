using Lockbox.Core.Link;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class IssuingTests
{
    [TestMethod]
    public async Task Issue_BoxStores_ReleasesTheCodeTheBoxHolds()
    {
        await using Bench bench = await Bench.StartAsync();

        IssuedCode code = await bench.IssueAsync();

        Assert.AreEqual(GrantState.Released, code.State);
        Assert.AreEqual(8, code.Code.Length);
        using BoxKeys keys = new(bench.Record);
        CollectionAssert.AreEqual(bench.Box.Armed[code.Id], keys.TagOf(code.Code, code.Symbol));
        Assert.AreEqual(SymbolNames.All[code.Symbol], code.Name);
    }

    [TestMethod]
    public async Task Issue_BoxOffline_ShowsNoCodeUntilItsReceipt()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);

        IssuedCode pending = await bench.IssueWithoutWaitAsync();

        Assert.AreEqual(GrantState.Sent, pending.State);
        Assert.AreEqual("", pending.Code);
        Assert.AreEqual(-1, pending.Symbol);
        Assert.IsNull(bench.Grant(pending.Id).Code);

        await bench.ConnectAsync();
        await bench.UntilState(pending.Id, GrantState.Armed);

        Assert.AreEqual(8, bench.Grant(pending.Id).Code!.Length);
    }

    [TestMethod]
    public async Task Issue_Again_RevokesTheEarlierBuyerFirst()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode first = await bench.IssueAsync();

        IssuedCode second = await bench.IssueAsync();

        Assert.AreEqual(GrantState.Revoked, bench.Grant(first.Id).State);
        Assert.IsNull(bench.Grant(first.Id).Code);
        CollectionAssert.AreEqual(new[] { second.Id }, bench.Box.Armed.Keys.ToArray());
        Assert.AreEqual(1, bench.Box.Last(Names.Revoke).Sequence);
        Assert.AreEqual(2, bench.Box.Last(Names.Grant).Sequence);
    }

    [TestMethod]
    public async Task Issue_KeepingOthers_LeavesThemArmed()
    {
        await using Bench bench = await Bench.StartAsync();
        await bench.IssueAsync();

        await bench.IssueAsync(keepsOthers: true);

        Assert.HasCount(2, bench.Box.Armed);
        Assert.AreEqual(0, bench.Box.CountOf(Names.Revoke));
    }

    [TestMethod]
    public async Task Issue_StaffCode_LeavesTheBuyersAlone()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode buyer = await bench.IssueAsync();

        await bench.Issuer.IssueAsync(new IssueRequest(Bench.BoxId, Kind: GrantKind.Staff), Bench.Patience, CancellationToken.None);

        Assert.AreEqual(GrantState.Released, bench.Grant(buyer.Id).State);
    }

    [TestMethod]
    public async Task Issue_BoxRefuses_SaysSoAndWipesTheCode()
    {
        await using Bench bench = await Bench.StartAsync();
        bench.Box.Judges = _ => Receipt.Full;

        IssuedCode code = await bench.IssueAsync();

        Assert.AreEqual(GrantState.Refused, code.State);
        Assert.AreEqual("", code.Code);
        Assert.AreEqual("full", bench.Grant(code.Id).Note);
        Assert.IsNull(bench.Vault.Look(tables => tables.Grants.Find(code.Id))!.Code);
    }

    [TestMethod]
    public async Task Revoke_BoxConfirms_TheGrantIsRevoked()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();

        RevokeResult result = await bench.Issuer.RevokeAsync(Bench.BoxId, code.Id, Bench.Patience, CancellationToken.None);

        Assert.AreEqual(new RevokeResult(1, true), result);
        Assert.AreEqual(GrantState.Revoked, bench.Grant(code.Id).State);
        Assert.IsEmpty(bench.Box.Armed);
    }

    [TestMethod]
    public async Task Revoke_BoxOffline_TheGrantStaysLiveAndSaysThatItIsPending()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();
        await bench.Box.DisconnectAsync();

        RevokeResult result = await bench.Issuer.RevokeAsync(Bench.BoxId, Names.AllGrants, TimeSpan.Zero, CancellationToken.None);

        Assert.AreEqual(new RevokeResult(1, false), result);
        Assert.AreEqual(GrantState.Released, bench.Grant(code.Id).State);
        Assert.IsTrue(bench.Grant(code.Id).RevokePending);

        await bench.ConnectAsync();
        await bench.UntilState(code.Id, GrantState.Revoked);
    }

    [TestMethod]
    public async Task Grant_WindowOver_ExpiresAndLosesItsCode()
    {
        await using Bench bench = await Bench.StartAsync();
        IssuedCode code = await bench.IssueAsync();

        bench.Time.Ahead = TimeSpan.FromHours(25);
        await bench.UntilState(code.Id, GrantState.Expired);

        Assert.IsNull(bench.Vault.Look(tables => tables.Grants.Find(code.Id))!.Code);
    }

    [TestMethod]
    public async Task Changed_Issue_TellsEveryStep()
    {
        await using Bench bench = await Bench.StartAsync();
        List<GrantState?> states = [];
        bench.Issuer.Changed += change => states.Add(change.State);

        await bench.IssueAsync();
        await Until.IsTrue(() => states.Contains(GrantState.Released), "the release is told");

        CollectionAssert.AreEqual(new GrantState?[] { GrantState.Created, GrantState.Armed, GrantState.Released }, states);
    }

    [TestMethod]
    [DataRow(0, 0, "not after its start")]
    [DataRow(-7200, -3600, "ended at")]
    [DataRow(0, 31 * 86400 + 1, "longer than 31 days")]
    public async Task Issue_BadWindow_IsRefusedAndChangesNothing(int from, int to, string why)
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);
        DateTimeOffset now = bench.Time.GetUtcNow();
        IssueRequest request = new(Bench.BoxId, now.AddSeconds(from), now.AddSeconds(to));

        IssuingRefused refused = await Assert.ThrowsExactlyAsync<IssuingRefused>(
            () => bench.Issuer.IssueAsync(request, TimeSpan.Zero, CancellationToken.None));

        Assert.AreEqual(Refusal.BadWindow, refused.Reason);
        StringAssert.Contains(refused.Message, why);
        Assert.IsEmpty(bench.Vault.Grants(Bench.BoxId));
        Assert.AreEqual(0, bench.Record.Next);
    }

    [TestMethod]
    public async Task Issue_UnknownBox_IsRefused()
    {
        await using Bench bench = await Bench.StartAsync(isConnected: false);

        IssuingRefused refused = await Assert.ThrowsExactlyAsync<IssuingRefused>(
            () => bench.Issuer.IssueAsync(new IssueRequest("nowhere"), TimeSpan.Zero, CancellationToken.None));

        Assert.AreEqual(Refusal.UnknownBox, refused.Reason);
        StringAssert.Contains(refused.Message, "nowhere");
    }
}
