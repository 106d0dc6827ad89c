using System.Buffers.Binary;
using System.Text;

namespace Lockbox.Tests.Packets;

/// <summary>Packets of MQTT 3.1.1 byte by byte: these from a broker, and anything that looks like one.</summary>
internal static class Packet
{
    public static byte[] Connack(int code, bool hasSession = false) => Of(0x20, [(byte)(hasSession ? 1 : 0), (byte)code]);

    public static byte[] Suback(int id, params byte[] codes) => Of(0x90, [.. Number(id), .. codes]);

    public static byte[] Puback(int id) => Of(0x40, Number(id));

    public static byte[] Pingresp() => Of(0xD0, []);

    public static byte[] Publish(byte[] topic, byte[] payload, int quality = 1, int id = 1) =>
        Of(0x30 | (quality << 1), [.. Number(topic.Length), .. topic, .. quality == 0 ? [] : Number(id), .. payload]);

    public static byte[] Publish(string topic, byte[] payload, int quality = 1, int id = 1) =>
        Publish(Encoding.UTF8.GetBytes(topic), payload, quality, id);

    /// <summary>A first byte, the true length, and the rest.</summary>
    public static byte[] Of(int first, byte[] rest) => [(byte)first, .. Length(rest.Length), .. rest];

    /// <returns>A remaining length, true or not.</returns>
    public static byte[] Length(int length)
    {
        List<byte> bytes = [];
        do
        {
            bytes.Add((byte)((length & 0x7F) | (length > 0x7F ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);

        return [.. bytes];
    }

    private static byte[] Number(int number)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        return bytes;
    }
}
