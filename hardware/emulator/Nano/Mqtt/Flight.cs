using MQTTnet.Packets;

namespace Lockbox.Nano.Mqtt;

/// <summary>A packet on its way: to the broker, or from it and not handed over yet.</summary>
internal sealed class Flight
{
    public Flight(MqttPacket packet, ushort id)
    {
        Packet = packet;
        Id = id;
    }

    public MqttPacket Packet { get; }

    public ushort Id { get; }

    public bool Incoming { get; init; }

    /// <summary>Sent, and not answered yet.</summary>
    public bool Waiting { get; set; }

    public int Attempts { get; set; }

    /// <summary>Board time.</summary>
    public long SentMs { get; set; }

    public MqttPublishPacket? Publish => Packet as MqttPublishPacket;
}
