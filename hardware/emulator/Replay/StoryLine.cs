using System.Buffers;
using Lockbox.Emulator.Parts;
using MQTTnet.Adapter;
using MQTTnet.Formatter;
using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Lockbox.Emulator.Replay;

/// <summary>One connection of a <see cref="StoryBroker"/>, MQTT 3.1.1 by the book.</summary>
internal sealed class StoryLine
{
    private const int FirstBufferBytes = 512;
    private const int MostBufferBytes = 4096;

    private readonly MqttPacketFormatterAdapter _format = new(MqttProtocolVersion.V311, new MqttBufferWriter(FirstBufferBytes, MostBufferBytes));
    private readonly List<byte> _bytes = [];
    private readonly PeerStream _stream;
    private ushort _lastId;

    public StoryLine(PeerStream stream)
    {
        _stream = stream;
        stream.Written += Take;
        stream.Closed += () => IsOpen = false;
    }

    /// <summary>Whether the box has subscribed and is still there.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Told on a thread of the chip.</summary>
    public required Action Subscribed { get; init; }

    /// <summary>Told on a thread of the chip for each message of the box that is no repetition.</summary>
    public required Action Said { get; init; }

    public void HangUp()
    {
        IsOpen = false;
        _stream.HangUp();
    }

    public void Send(string topic, byte[] payload, bool isRetained) => Put(new MqttPublishPacket
    {
        PacketIdentifier = ++_lastId == 0 ? ++_lastId : _lastId,
        Topic = topic,
        Payload = new ReadOnlySequence<byte>(payload),
        QualityOfServiceLevel = MqttQualityOfServiceLevel.AtLeastOnce,
        Retain = isRetained,
    });

    private void Take(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        while (Cut() is { } packet)
        {
            Answer(packet);
        }
    }

    private void Answer(MqttPacket packet)
    {
        switch (packet)
        {
            case MqttConnectPacket:
                Put(new MqttConnAckPacket { ReturnCode = MqttConnectReturnCode.ConnectionAccepted });
                break;
            case MqttSubscribePacket subscribe:
                Put(new MqttSubAckPacket { PacketIdentifier = subscribe.PacketIdentifier, ReasonCodes = [MqttSubscribeReasonCode.GrantedQoS1] });
                IsOpen = true;
                Subscribed();
                break;
            case MqttPublishPacket publish:
                Hear(publish);
                break;
            case MqttPingReqPacket:
                Put(MqttPingRespPacket.Instance);
                break;
        }
    }

    private void Hear(MqttPublishPacket publish)
    {
        // An answer before the acknowledgement, after which the box may say more.
        if (!publish.Dup)
        {
            Said();
        }

        if (publish.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtLeastOnce)
        {
            Put(new MqttPubAckPacket { PacketIdentifier = publish.PacketIdentifier });
        }
    }

    private void Put(MqttPacket packet)
    {
        lock (_format)
        {
            _stream.Put(_format.Encode(packet).ToArray());
            _format.Cleanup();
        }
    }

    /// <returns>The next whole packet, or null.</returns>
    private MqttPacket? Cut()
    {
        int length = 0;
        for (int i = 1; i < _bytes.Count; i++)
        {
            length |= (_bytes[i] & 0x7F) << (7 * (i - 1));
            if (_bytes[i] < 0x80)
            {
                return _bytes.Count > i + length ? Cut(i + 1, length) : null;
            }
        }

        return null;
    }

    private MqttPacket? Cut(int start, int length)
    {
        byte[] body = [.. _bytes.GetRange(start, length)];
        byte first = _bytes[0];
        _bytes.RemoveRange(0, start + length);
        lock (_format)
        {
            return _format.Decode(new ReceivedMqttPacket(first, body, start + length));
        }
    }
}
