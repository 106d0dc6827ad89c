using Lockbox.Core.Panel;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

[TestClass]
public sealed class OpeningScenarios
{
    [TestMethod]
    [EachBroker]
    public Task IssuedCode_TypedWithItsSymbol_OpensAndTheIssuerLearnsIt(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();

        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.SeeGrantAsync(code.Id, GrantState.Opened);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
        Assert.IsEmpty(lot.Board.Complaints);
    });

    [TestMethod]
    [EachBroker]
    public Task SecondUse_ShowsUsedAndDoesNotPulse(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.ShutLidAsync();

        await lot.Person.EnterAsync(code);
        await lot.Person.SeeAsync(Face.Used);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    [EachBroker]
    public Task BrokerGoneAfterArming_TheCodeOpensAndTheEventComesLater(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await lot.Broker.StopAsync();

        await lot.OpenWithAsync(code.Code, code.Symbol);
        Assert.AreEqual(GrantState.Released, lot.GrantOf(code.Id).State);
        await lot.ShutLidAsync();
        await lot.Broker.StartAsync();
        await lot.SeeGrantAsync(code.Id, GrantState.Opened);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    [EachBroker]
    public Task BrokerRestarted_BothComeBackAndTheNextCodeOpens(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        await lot.IssueAsync();
        await lot.Broker.StopAsync();
        await Patience.UntilAsync(() => !lot.Issuer.IsSpeaking, "the issuer notices");
        await lot.Broker.StartAsync();

        IssuedCode code = await lot.IssueAsync();
        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.SeeGrantAsync(code.Id, GrantState.Opened);
    });
}
