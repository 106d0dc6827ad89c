using Lockbox.Wiring;
using MQTTnet.Adapter;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Packets;

namespace Lockbox.Nano.Mqtt;

/// <summary>Packets as bytes on a stream. One thread sends at a time, one receives.</summary>
internal sealed class PacketStream
{
    private const int FirstBufferBytes = 512;
    private const int MostBufferBytes = 4096;
    private const int LengthBytes = 4;

    private readonly MqttPacketFormatterAdapter _format;
    private readonly IChip _chip;
    private readonly Stream _stream;

    public PacketStream(IChip chip, Stream stream, MqttProtocolVersion version)
    {
        _chip = chip;
        _stream = stream;
        _format = new MqttPacketFormatterAdapter(version, new MqttBufferWriter(FirstBufferBytes, MostBufferBytes));
    }

    public void Send(MqttPacket packet)
    {
        MqttPacketBuffer buffer = _format.Encode(packet);
        _stream.Write(buffer.ToArray());
        _format.Cleanup();
    }

    /// <returns>Null at the end of the stream.</returns>
    public MqttPacket? Receive()
    {
        int header = _stream.ReadByte();
        if (header < 0)
        {
            return null;
        }

        int length = ReadLength(out int lengthBytes);
        byte[] body = Allocate(length);
        _stream.ReadExactly(body);
        return _format.Decode(new ReceivedMqttPacket((byte)header, body, 1 + lengthBytes + length));
    }

    private int ReadLength(out int count)
    {
        int length = 0;
        for (count = 1; count <= LengthBytes; count++)
        {
            int next = _stream.ReadByte();
            length |= (next & 0x7F) << (7 * (count - 1));
            if (next < 0x80)
            {
                return next < 0 ? throw new EndOfStreamException() : length;
            }
        }

        throw new MqttProtocolViolationException("the remaining length is too long");
    }

    /// <summary>On the device the whole packet is one array on the heap.</summary>
    private byte[] Allocate(int length) => length <= _chip.Memory.FreeManagedBytes ? new byte[length] : throw new OutOfMemoryException();
}
