using System.Collections.Concurrent;
using System.Text;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;

namespace Lockbox.Tests.Nano;

/// <summary>A chip, a broker, and clients of the one at the other.</summary>
public abstract class MqttBench
{
    private protected const string Id = "box";

    private protected FakeChip Chip { get; } = new();

    private protected TestBroker Broker { get; } = TestBroker.Start();

    [TestCleanup]
    public void Cut()
    {
        Chip.Dispose();
        Broker.Dispose();
    }

    private protected static ushort Publish(MqttClient client, string topic, string text)
    {
        return client.Publish(topic, Encoding.UTF8.GetBytes(text), null, null, MqttQoSLevel.AtLeastOnce, false);
    }

    private protected MqttClient Client()
    {
        return new MqttClient("127.0.0.1", Broker.Port, false, null, null, MqttSslProtocols.None);
    }

    private protected MqttClient Connected()
    {
        MqttClient client = Client();
        MqttReasonCode code = client.Connect(
            Id, "user", "word", false, MqttQoSLevel.AtLeastOnce, true, "status", "offline", false, 30);
        Assert.AreEqual(MqttReasonCode.Success, code);
        Assert.IsTrue(client.IsConnected);
        return client;
    }

    private protected MqttClient Subscribed()
    {
        ConcurrentQueue<MqttMsgSubscribedEventArgs> granted = new();
        MqttClient client = Connected();
        client.MqttMsgSubscribed += (_, e) => granted.Enqueue(e);
        ushort id = client.Subscribe(["dn"], [MqttQoSLevel.AtLeastOnce]);
        Soon.IsTrue(() => granted.Count == 1, "the subscription");
        Assert.AreEqual((id, MqttQoSLevel.AtLeastOnce), (granted.Single().MessageId, granted.Single().GrantedQoSLevels.Single()));
        return client;
    }
}
