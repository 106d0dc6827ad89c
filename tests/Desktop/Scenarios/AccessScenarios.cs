using System.Text;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

/// <summary>What somebody can do who has taken the broker login out of a box.</summary>
[TestClass]
public sealed class AccessScenarios
{
    private static readonly byte[] _word = Encoding.ASCII.GetBytes("word");

    [TestMethod]
    [EachBroker]
    public Task BoxLogin_PublishesNothingButItsOwnUpAndStatus(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        BrokerVisitor visitor = await lot.EavesdropAsync();
        BrokerVisitor thief = await lot.VisitAsync(BoxAddress(lot));

        await thief.PublishAsync("lockbox/box-1/dn", _word);
        await thief.PublishAsync("lockbox/box-2/up", _word);
        await thief.PublishAsync("lockbox/box-2/status", _word, retain: true);
        await thief.PublishAsync("lockbox/box-1/up", _word);
        await visitor.HearAsync(message => message.Text == "word", "what it may say, after all that it may not");

        string[] topics = [.. visitor.Heard.Where(message => message.Text == "word").Select(message => message.Topic)];
        CollectionAssert.AreEqual(new[] { "lockbox/box-1/up" }, topics);
    });

    [TestMethod]
    [EachBroker]
    public Task BoxLogin_HearsNothingButItsOwnDown(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        BrokerVisitor visitor = await lot.EavesdropAsync();
        BrokerVisitor thief = await lot.VisitAsync(BoxAddress(lot), "lockbox/box-1/dn", "lockbox/box-2/dn", "lockbox/+/up", "lockbox/#", "#");

        await visitor.PublishAsync("lockbox/box-2/dn", _word);
        await visitor.PublishAsync("lockbox/box-2/up", _word);
        await visitor.PublishAsync("lockbox/box-1/up", _word);
        await visitor.PublishAsync("lockbox/box-1/dn", _word);
        await thief.HearAsync(message => message.Text == "word", "what it may hear, after all that it may not");

        Assert.IsTrue(thief.Heard.All(message => message.Topic == "lockbox/box-1/dn"), string.Join(", ", thief.Heard));
    });

    private static BrokerAddress BoxAddress(Lot lot) =>
        lot.Broker.BoxAddress with { User = lot.Broker.Box.User, Password = lot.Broker.Box.Password };
}
