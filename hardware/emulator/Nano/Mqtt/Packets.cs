using System.Buffers;
using System.Collections;
using System.Text;
using Lockbox.Wiring;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace Lockbox.Nano.Mqtt;

/// <summary>Makes packets, and refuses what the client's encoder refuses.</summary>
internal static class Packets
{
    public static MqttPublishPacket Publish(ushort id, string topic, byte[] message, MqttQoSLevel level, bool retain)
    {
        return new MqttPublishPacket
        {
            PacketIdentifier = id,
            Topic = topic,
            Payload = new ReadOnlySequence<byte>(message),
            QualityOfServiceLevel = (MqttQualityOfServiceLevel)level,
            Retain = retain,
        };
    }

    /// <returns>The message for those who watch the board.</returns>
    public static MqttMessage Heard(MqttPublishPacket packet, bool isSent)
    {
        return new MqttMessage(packet.Topic, packet.Payload.ToArray(), isSent) { IsRetained = packet.Retain, IsRepeated = packet.Dup };
    }

    public static void AddProperties(MqttPublishPacket packet, string? contentType, ArrayList? userProperties)
    {
        packet.ContentType = contentType;
        packet.UserProperties = new List<MqttUserProperty>();
        foreach (UserProperty property in userProperties ?? new ArrayList())
        {
            packet.UserProperties.Add(new MqttUserProperty(property.Name, Encoding.UTF8.GetBytes(property.Value)));
        }
    }

    public static MqttSubscribePacket Subscribe(ushort id, string[] topics, MqttQoSLevel[] levels)
    {
        MqttSubscribePacket packet = new() { PacketIdentifier = id, TopicFilters = new List<MqttTopicFilter>() };
        for (int i = 0; i < topics.Length && i < levels.Length; i++)
        {
            packet.TopicFilters.Add(new MqttTopicFilter
            {
                Topic = topics[i],
                QualityOfServiceLevel = (MqttQualityOfServiceLevel)levels[i],
            });
        }

        return packet;
    }

    /// <summary>Called when a packet is about to be sent, on the in-flight thread: what it throws closes the connection.</summary>
    public static void EnsureSendable(MqttPacket packet)
    {
        if (packet is not MqttPublishPacket publish)
        {
            return;
        }

        if (publish.Topic.Length is < 1 or > ushort.MaxValue)
        {
            throw new MqttClientException(MqttClientErrorCode.TopicLength);
        }

        if (publish.Topic.Contains('#') || publish.Topic.Contains('+'))
        {
            throw new MqttClientException(MqttClientErrorCode.TopicWildcard);
        }
    }
}
