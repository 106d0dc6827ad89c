using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Lockbox.Wiring;
using MQTTnet.Protocol;
using MQTTnet.Server;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class MqttTests
{
    private const string Id = "box";

    private readonly FakeChip _chip = new();
    private readonly TestBroker _broker = TestBroker.Start();

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
        _broker.Dispose();
    }

    [TestMethod]
    public void Without_a_network_there_is_no_client()
    {
        _chip.Air.HasAddress = false;

        Assert.ThrowsExactly<SocketException>(() => Client());
    }

    [TestMethod]
    public void A_refusal_is_a_code_and_raises_no_closing()
    {
        _broker.Answer = MqttConnectReasonCode.NotAuthorized;
        int closed = 0;
        MqttClient client = Client();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        MqttReasonCode code = client.Connect(Id);
        client.Close();
        client.Dispose();

        Assert.AreEqual(MqttReasonCode.ConnectionRefusedNotAuthorized, code);
        Assert.IsFalse(client.IsConnected);
        Assert.AreEqual(0, closed);
    }

    [TestMethod]
    public void Nobody_at_the_port_is_a_connection_exception()
    {
        TestBroker gone = TestBroker.Start();
        gone.Dispose();
        MqttClient client = new("127.0.0.1", gone.Port, false, null, null, MqttSslProtocols.None);

        Assert.ThrowsExactly<MqttConnectionException>(() => client.Connect(Id));
        Assert.ThrowsExactly<MqttCommunicationException>(() => client.Disconnect());
        client.Close();
    }

    [TestMethod]
    public void A_message_is_acknowledged_while_its_handler_still_runs()
    {
        using ManualResetEventSlim gate = new(false);
        ConcurrentQueue<string> got = new();
        MqttClient client = Subscribed();
        client.MqttMsgPublishReceived += (_, e) =>
        {
            got.Enqueue(Encoding.UTF8.GetString(e.Message));
            gate.Wait(10_000);
        };

        _broker.Send("dn", "one");
        _broker.Send("dn", "two");

        Soon.IsTrue(() => _broker.Acknowledged == 2, "both acknowledgements");
        Soon.IsTrue(() => got.Count == 1, "the first message");
        Assert.IsFalse(Soon.Comes(() => got.Count > 1, 100), "a second handler ran beside the first");
        gate.Set();
        Soon.IsTrue(() => got.Count == 2, "the second message");
    }

    [TestMethod]
    public void An_exception_in_a_handler_closes_the_connection()
    {
        int closed = 0;
        MqttClient client = Subscribed();
        client.MqttMsgPublishReceived += (_, _) => throw new InvalidOperationException();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        _broker.Send("dn", "one");

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Assert.IsFalse(client.IsConnected);
        Soon.IsTrue(() => _broker.Disconnected.Count == 1, "the end at the broker");
    }

    [TestMethod]
    public void A_publication_is_confirmed_later_with_the_id_that_was_returned()
    {
        ConcurrentQueue<MqttMsgPublishedEventArgs> done = new();
        MqttClient client = Connected();
        client.MqttMsgPublished += (_, e) => done.Enqueue(e);

        ushort id = Publish(client, "up", "hello");

        Soon.IsTrue(() => done.Count == 1, "the confirmation");
        Assert.AreEqual((id, true), (done.Single().MessageId, done.Single().IsPublished));
        Assert.AreEqual("up hello", _broker.Published.Single());
    }

    [TestMethod]
    public void Publishing_only_queues_and_closing_empties_the_queue()
    {
        MqttClient client = Client();
        Publish(client, "up", "lost");
        client.Close();
        Publish(client, "up", "kept");

        client.Connect(Id);

        Soon.IsTrue(() => !_broker.Published.IsEmpty, "the queued message");
        Assert.AreEqual("up kept", _broker.Published.Single());
    }

    [TestMethod]
    public void A_full_queue_throws_for_publications_and_swallows_subscriptions()
    {
        MqttSettings.Instance.InflightQueueSize = 2;
        MqttClient client = Client();
        Publish(client, "up", "1");
        Publish(client, "up", "2");

        MqttClientException full = Assert.ThrowsExactly<MqttClientException>(() => Publish(client, "up", "3"));
        Assert.AreEqual(MqttClientErrorCode.InflightQueueFull, full.ErrorCode);
        Assert.AreNotEqual(0, client.Subscribe(["dn"], [MqttQoSLevel.AtLeastOnce]));

        client.Connect(Id);
        Soon.IsTrue(() => _broker.Published.Count == 2, "the two that fitted");
        Assert.AreEqual(0, _broker.Subscribed.Count);
    }

    [TestMethod]
    public void An_unanswered_publication_is_repeated_twice_and_then_reported()
    {
        _broker.Mute = true;
        ConcurrentQueue<bool> done = new();
        MqttClient client = Connected();
        client.MqttMsgPublished += (_, e) => done.Enqueue(e.IsPublished);

        Publish(client, "up", "hello");

        Soon.IsTrue(() => done.Count == 1, "the failure");
        Assert.IsFalse(done.Single());
        Assert.IsTrue(_chip.UptimeMs >= 3 * MqttSettings.DefaultDelayRetry);
    }

    [TestMethod]
    public void Disconnecting_leaves_no_will_and_raises_closing_once()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        client.Disconnect();

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Soon.IsTrue(() => _broker.Disconnected.Count == 1, "the end at the broker");
        Assert.AreEqual(MqttClientDisconnectType.Clean, _broker.Disconnected.Single());
        Assert.ThrowsExactly<MqttCommunicationException>(() => client.Disconnect());
        client.Close();
        client.Dispose();
        Assert.AreEqual(1, closed);
        Assert.AreEqual(0, _broker.Published.Count);
    }

    [TestMethod]
    public void Closing_says_no_goodbye_so_the_will_is_published_and_nothing_raised()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        client.Close();

        Soon.IsTrue(() => _broker.Published.Contains("status offline"), "the will");
        Assert.AreEqual(0, closed);
    }

    [TestMethod]
    public void A_cut_drops_the_connection_and_ends_every_thread()
    {
        MqttClient client = Subscribed();

        _chip.Cut();

        Soon.IsTrue(() => _broker.Published.Contains("status offline"), "the will");
        Soon.IsTrue(() => _chip.AllThreadsEnded, "the end of all threads");
        Assert.ThrowsExactly<PowerLost>(() => Publish(client, "up", "late"));
        Assert.ThrowsExactly<PowerLost>(client.Close);
        Assert.AreNotEqual(MqttClientDisconnectType.Clean, _broker.Disconnected.Single());
    }

    [TestMethod]
    public void Dead_air_drops_the_connection()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        _chip.Air.GoDead();

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Soon.IsTrue(() => _broker.Published.Contains("status offline"), "the will");
        Assert.IsFalse(client.IsConnected);
    }

    [TestMethod]
    public void A_broker_that_hangs_up_raises_closing_and_nothing_reconnects()
    {
        int closed = 0;
        MqttClient client = Connected();
        client.ConnectionClosed += (_, _) => Interlocked.Increment(ref closed);

        _broker.Kick(Id);

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Assert.IsFalse(Soon.Comes(() => client.IsConnected, 300));
    }

    [TestMethod]
    public void A_persistent_session_delivers_to_the_next_client()
    {
        MqttClient first = Subscribed();
        first.Disconnect();
        Soon.IsTrue(() => _broker.Disconnected.Count == 1, "the end at the broker");
        _broker.Send("dn", "kept");
        ConcurrentQueue<string> got = new();
        MqttClient second = Client();
        second.MqttMsgPublishReceived += (_, e) => got.Enqueue(Encoding.UTF8.GetString(e.Message));

        second.Connect(Id, false);

        Soon.IsTrue(() => got.Contains("kept"), "the kept message");
    }

    [TestMethod]
    public void A_topic_with_a_wildcard_closes_the_connection_when_it_is_its_turn()
    {
        MqttClient client = Connected();

        Publish(client, "up/#", "x");

        Soon.IsTrue(() => !client.IsConnected, "the closing");
    }

    [TestMethod]
    public void A_content_type_needs_version_5()
    {
        Assert.ThrowsExactly<NotSupportedException>(() => Client().Publish("up", [1], "text/plain"));
    }

    private static ushort Publish(MqttClient client, string topic, string text)
    {
        return client.Publish(topic, Encoding.UTF8.GetBytes(text), null, null, MqttQoSLevel.AtLeastOnce, false);
    }

    private MqttClient Client()
    {
        return new MqttClient("127.0.0.1", _broker.Port, false, null, null, MqttSslProtocols.None);
    }

    private MqttClient Connected()
    {
        MqttClient client = Client();
        MqttReasonCode code = client.Connect(
            Id, "user", "word", false, MqttQoSLevel.AtLeastOnce, true, "status", "offline", false, 30);
        Assert.AreEqual(MqttReasonCode.Success, code);
        Assert.IsTrue(client.IsConnected);
        return client;
    }

    private MqttClient Subscribed()
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
