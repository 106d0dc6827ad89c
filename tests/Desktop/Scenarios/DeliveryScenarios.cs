using Lockbox.Core.Panel;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

[TestClass]
public sealed class DeliveryScenarios
{
    private const string Down = "lockbox/box-1/dn";
    private const string Digits = "27182818";
    private const int Symbol = 7;

    [TestMethod]
    [EachBroker]
    public Task SameGrantAgain_IsReceiptedAsRepeatedAndOpensNothingNew(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        BrokerVisitor visitor = await lot.EavesdropAsync();
        IssuedCode code = await lot.IssueAsync();
        Overheard grant = await visitor.HearAsync(message => message.Claim("cmd") == "grant", "the grant");

        await visitor.PublishAsync(Down, grant.Message);
        await visitor.HearAsync(message => IsReceipt(message, grant.Claim("seq")!, "repeated"), "its repeated receipt");
        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.ShutLidAsync();
        await visitor.PublishAsync(Down, grant.Message);
        await Patience.UntilAsync(() => visitor.Count(message => IsReceipt(message, grant.Claim("seq")!, "repeated")) == 2, "both receipts");
        await lot.Person.EnterAsync(code);
        await lot.Person.SeeAsync(Face.Used);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    [EachBroker]
    public Task LaterGrantFirst_IsRefusedUntilTheIssuerGoesBack(BrokerKind broker) => Lot.PlayAsync(
        broker,
        async lot =>
        {
            BrokerVisitor visitor = await lot.EavesdropAsync();
            IssuedCode first = await lot.IssueAsync();
            long next = lot.Vault.FindBox(Lot.BoxId)!.NextSequence;
            (GrantRecord second, GrantRecord third) = lot.Vault.Change(tables => (Enqueue(tables), Enqueue(tables)));
            byte[] later = lot.Vault.Look(tables => tables.Commands.Find(tables.Boxes.Get(Lot.BoxId), next + 1)!.Message);

            await visitor.PublishAsync(Down, later);
            await visitor.HearAsync(message => message.Claim("typ") == "nack" && message.Claim("nxt") == $"{next}", "the nack");
            await lot.SeeGrantAsync(second.Id, GrantState.Armed);
            await lot.SeeGrantAsync(third.Id, GrantState.Armed);

            await visitor.HearAsync(message => IsReceipt(message, $"{next}", "stored"), "the earlier one's receipt");
            await visitor.HearAsync(message => IsReceipt(message, $"{next + 1}", "stored"), "the later one's receipt");
            await lot.OpenWithAsync(third.Code!, third.Symbol!.Value);
            Assert.AreEqual(GrantState.Released, lot.GrantOf(first.Id).State);
        },
        // Nothing but the nack can make this issuer send.
        new LotSettings { Pace = new IssuerOptions { Poll = TimeSpan.FromHours(1), FirstResend = TimeSpan.FromHours(1) } });

    [TestMethod]
    [EachBroker]
    public Task RetainedGrant_IsIgnored(BrokerKind broker) => Lot.PlayAsync(
        broker,
        async lot =>
        {
            BrokerVisitor visitor = await lot.EavesdropAsync();
            byte[] grant = Forger.WithKey(lot.Vault).Grant(0, "kept", Digits, Symbol);
            await visitor.PublishAsync(Down, grant, retain: true);
            await lot.RestoreAsync();
            await visitor.HearAsync(message => message.Claim("typ") == "hello", "the box's hello");

            await lot.Person.EnterAsync(Digits, Symbol);
            await lot.Person.SeeAsync(Face.Refused);
            await lot.Person.SeeAsync(Face.Idle);
            Assert.AreEqual(0, visitor.Count(message => message.Claim("typ") == "receipt"), "the retained one was taken");
            await visitor.PublishAsync(Down, grant);
            Overheard receipt = await visitor.HearAsync(message => message.Claim("typ") == "receipt", "the receipt of the fresh one");

            Assert.AreEqual("stored", receipt.Claim("res"), "the retained one had not been taken");
            await lot.OpenWithAsync(Digits, Symbol);
        },
        new LotSettings { StartsOn = false, HasIssuer = false });

    [TestMethod]
    [EachBroker]
    public Task StrangersGrant_IsIgnored(BrokerKind broker) => Lot.PlayAsync(
        broker,
        async lot =>
        {
            BrokerVisitor visitor = await lot.EavesdropAsync();
            await visitor.HearAsync(message => message.Topic == "lockbox/box-1/status", "the box is there");
            byte[] real = Forger.WithKey(lot.Vault).Grant(0, "real", Digits, Symbol);
            await visitor.PublishAsync(Down, Forger.WithoutKey(lot.Vault).Grant(0, "forged", Digits, Symbol));
            await visitor.PublishAsync(Down, Forger.WithoutAlgorithm(real, keepSignature: false));
            await visitor.PublishAsync(Down, Forger.WithoutAlgorithm(real, keepSignature: true));
            await lot.Person.EnterAsync(Digits, Symbol);
            await lot.Person.SeeAsync(Face.Refused);
            await lot.Person.SeeAsync(Face.Idle);
            Assert.AreEqual(0, visitor.Count(message => message.Claim("typ") == "receipt"), "a forged one was taken");

            await visitor.PublishAsync(Down, real);
            Overheard receipt = await visitor.HearAsync(message => message.Claim("typ") == "receipt", "the real one's receipt");

            Assert.AreEqual("stored", receipt.Claim("res"), "none before it had been taken");
            await lot.OpenWithAsync(Digits, Symbol);
            Assert.AreEqual(1, lot.Board.Coil.Pulses);
        },
        new LotSettings { HasIssuer = false });

    private static bool IsReceipt(Overheard message, string sequence, string result) =>
        message.Claim("typ") == "receipt" && message.Claim("seq") == sequence && message.Claim("res") == result;

    private static GrantRecord Enqueue(Tables tables) =>
        new GrantDesk(tables, DateTimeOffset.UtcNow.ToUnixTimeSeconds()).Issue(new IssueRequest(Lot.BoxId, AlsoKeepOthers: true));
}
