using Lockbox.Wiring;
using MQTTnet.Server;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class MqttClosingTests : MqttBench
{
    [TestMethod]
    public void Disconnecting_leaves_no_will_and_raises_closing_once()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        client.Disconnect();

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Soon.IsTrue(() => Broker.Disconnected.Count == 1, "the end at the broker");
        Assert.AreEqual(MqttClientDisconnectType.Clean, Broker.Disconnected.Single());
        Assert.ThrowsExactly<MqttCommunicationException>(() => client.Disconnect());
        client.Close();
        client.Dispose();
        Assert.AreEqual(1, closed);
        Assert.AreEqual(0, Broker.Published.Count);
    }

    [TestMethod]
    public void Closing_says_no_goodbye_so_the_will_is_published_and_nothing_raised()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        client.Close();

        Soon.IsTrue(() => Broker.Published.Contains("status offline"), "the will");
        Assert.AreEqual(0, closed);
    }

    [TestMethod]
    public void A_cut_drops_the_connection_and_ends_every_thread()
    {
        MqttClient client = Subscribed();

        Chip.Cut();

        Soon.IsTrue(() => Broker.Published.Contains("status offline"), "the will");
        Soon.IsTrue(() => Chip.AllThreadsEnded, "the end of all threads");
        Assert.ThrowsExactly<PowerLost>(() => Publish(client, "up", "late"));
        Assert.ThrowsExactly<PowerLost>(client.Close);
        Soon.IsTrue(() => Broker.Disconnected.Any(), "the broker's notice");
        Assert.AreNotEqual(MqttClientDisconnectType.Clean, Broker.Disconnected.Single());
    }

    [TestMethod]
    public void Dead_air_drops_the_connection()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        Chip.Air.GoDead();

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Soon.IsTrue(() => Broker.Published.Contains("status offline"), "the will");
        Assert.IsFalse(client.IsConnected);
    }

    [TestMethod]
    public void ABroker_that_hangs_up_raises_closing_and_nothing_reconnects()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        Broker.Kick(Id);

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Assert.IsFalse(Soon.Comes(() => client.IsConnected, 300));
    }
}
