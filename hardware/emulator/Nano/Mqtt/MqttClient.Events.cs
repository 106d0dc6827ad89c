using System.Buffers;
using Lockbox.Nano;
using Lockbox.Nano.Mqtt;
using MQTTnet.Packets;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

/// <content>What comes from the broker, and the events that tell the program.</content>
public partial class MqttClient
{
    public delegate void ConnectionOpenedEventHandler(object sender, ConnectionOpenedEventArgs e);

    /// <summary>A message; acknowledged before this is raised.</summary>
    public event IMqttClient.MqttMsgPublishEventHandler? MqttMsgPublishReceived;

    public event IMqttClient.MqttMsgPublishedEventHandler? MqttMsgPublished;

    public event IMqttClient.MqttMsgSubscribedEventHandler? MqttMsgSubscribed;

    public event IMqttClient.MqttMsgUnsubscribedEventHandler? MqttMsgUnsubscribed;

    /// <summary>The broker answered the CONNECT, for better or worse; raised on the receiving thread.</summary>
    public event ConnectionOpenedEventHandler? ConnectionOpened;

    /// <summary>The connection ended and the client is closed; only after a Connect that succeeded, and not after Close.</summary>
    public event IMqttClient.ConnectionClosedEventHandler? ConnectionClosed;

    private void Receive(Connection connection)
    {
        while (connection.Running)
        {
            MqttPacket? packet = connection.Link.Receive();
            if (packet == null)
            {
                connection.Close();
                return;
            }

            Sort(connection, packet);
        }
    }

    private void Sort(Connection connection, MqttPacket packet)
    {
        switch (packet)
        {
            case MqttConnAckPacket connack:
                Answer(connection, connack);
                break;
            case MqttPingRespPacket:
                connection.Ponged.Set();
                break;
            case MqttPublishPacket publish:
                _inflight.Enqueue(new Flight(publish, publish.PacketIdentifier) { Incoming = true });
                break;
            case MqttPubAckPacket or MqttSubAckPacket or MqttUnsubAckPacket:
                _inflight.Answer((MqttPacketWithIdentifier)packet);
                break;
            case MqttDisconnectPacket:
                connection.Close();
                break;
        }
    }

    private void Answer(Connection connection, MqttConnAckPacket connack)
    {
        bool version5 = ProtocolVersion == MqttProtocolVersion.Version_5;
        MqttMsgConnack answer = new()
        {
            ReturnCode = (MqttReasonCode)(version5 ? (int)connack.ReasonCode : (int)connack.ReturnCode),
            SessionPresent = connack.IsSessionPresent,
        };
        _answer = answer;
        connection.Answered.Set();
        Guarded.Run(_chip, "a handler of ConnectionOpened", () => ConnectionOpened?.Invoke(this, new ConnectionOpenedEventArgs(answer)));
    }

    private void Raise(MqttPacket packet, bool published)
    {
        switch (packet)
        {
            case MqttPublishPacket failed when !published:
                MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(failed.PacketIdentifier, false));
                break;
            case MqttPublishPacket publish:
                _chip.Radio.Overhear(Packets.Heard(publish, isSent: false));
                MqttMsgPublishReceived?.Invoke(this, Message(publish));
                break;
            case MqttPubAckPacket acknowledged:
                MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(acknowledged.PacketIdentifier, true));
                break;
            case MqttSubAckPacket subscribed:
                MqttQoSLevel[] levels = subscribed.ReasonCodes.ConvertAll(code => (MqttQoSLevel)code).ToArray();
                MqttMsgSubscribed?.Invoke(this, new MqttMsgSubscribedEventArgs(subscribed.PacketIdentifier, levels));
                break;
            case MqttUnsubAckPacket unsubscribed:
                MqttMsgUnsubscribed?.Invoke(this, new MqttMsgUnsubscribedEventArgs(unsubscribed.PacketIdentifier));
                break;
        }
    }

    private static MqttMsgPublishEventArgs Message(MqttPublishPacket packet)
    {
        MqttQoSLevel level = (MqttQoSLevel)packet.QualityOfServiceLevel;
        return new MqttMsgPublishEventArgs(packet.Topic, packet.Payload.ToArray(), packet.Dup, level, packet.Retain);
    }

    private void RaiseClosed()
    {
        Guarded.Run(_chip, "a handler of ConnectionClosed", () => ConnectionClosed?.Invoke(this, EventArgs.Empty));
    }
}
