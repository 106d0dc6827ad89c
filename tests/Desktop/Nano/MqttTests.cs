using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class MqttTests : MqttBench
{
    [TestMethod]
    public void Without_a_network_there_is_no_client()
    {
        Chip.Air.HasAddress = false;

        Assert.ThrowsExactly<SocketException>(() => Client());
    }

    [TestMethod]
    public void A_refusal_is_a_code_and_raises_no_closing()
    {
        Broker.Answer = MqttConnectReasonCode.NotAuthorized;
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
    public void Those_who_watch_the_board_are_told_of_each_message_and_of_the_connection()
    {
        MqttClient client = Subscribed();
        Publish(client, "up", "hello");
        Broker.Send("dn", "one");

        Soon.IsTrue(() => Chip.Air.Overheard.Count == 2, "both messages");
        client.Close();

        Assert.AreSequenceEqual(
            ["dn one False", "up hello True"],
            Chip.Air.Overheard.Select(message => $"{message.Topic} {Encoding.UTF8.GetString(message.Payload)} {message.IsSent}").Order());
        Assert.AreSequenceEqual([true, false], Chip.Air.LinkNotes);
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

        Broker.Send("dn", "one");
        Broker.Send("dn", "two");

        Soon.IsTrue(() => Broker.Acknowledged == 2, "both acknowledgements");
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

        Broker.Send("dn", "one");

        Soon.IsTrue(() => Volatile.Read(ref closed) == 1, "the closing");
        Assert.IsFalse(client.IsConnected);
        Soon.IsTrue(() => Broker.Disconnected.Count == 1, "the end at the broker");
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
        Assert.AreEqual("up hello", Broker.Published.Single());
    }

    [TestMethod]
    public void Publishing_only_queues_and_closing_empties_the_queue()
    {
        MqttClient client = Client();
        Publish(client, "up", "lost");
        client.Close();
        Publish(client, "up", "kept");

        client.Connect(Id);

        Soon.IsTrue(() => !Broker.Published.IsEmpty, "the queued message");
        Assert.AreEqual("up kept", Broker.Published.Single());
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
        Soon.IsTrue(() => Broker.Published.Count == 2, "the two that fitted");
        Assert.AreEqual(0, Broker.Subscribed.Count);
    }

    [TestMethod]
    public void An_unanswered_publication_is_repeated_twice_and_then_reported()
    {
        Broker.Mute = true;
        ConcurrentQueue<bool> done = new();
        MqttClient client = Connected();
        client.MqttMsgPublished += (_, e) => done.Enqueue(e.IsPublished);

        Publish(client, "up", "hello");

        Soon.IsTrue(() => done.Count == 1, "the failure");
        Assert.IsFalse(done.Single());
        Assert.IsTrue(Chip.UptimeMs >= 3 * MqttSettings.DefaultDelayRetry);
    }

    [TestMethod]
    public void A_persistent_session_delivers_to_the_next_client()
    {
        MqttClient first = Subscribed();
        first.Disconnect();
        Soon.IsTrue(() => Broker.Disconnected.Count == 1, "the end at the broker");
        Broker.Send("dn", "kept");
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
}
