namespace Lockbox.Tests.Packets;

/// <summary>Cuts what the box sends into packets.</summary>
internal sealed class ClientPackets
{
    private readonly List<byte> _bytes = [];

    public void Add(byte[] bytes) => _bytes.AddRange(bytes);

    /// <returns>The next whole packet, or null.</returns>
    public ClientPacket? Take()
    {
        int length = 0;
        for (int i = 1; i < _bytes.Count; i++)
        {
            length |= (_bytes[i] & 0x7F) << (7 * (i - 1));
            if (_bytes[i] < 0x80)
            {
                return _bytes.Count >= i + 1 + length ? Take(i + 1, length) : null;
            }
        }

        return null;
    }

    private ClientPacket Take(int start, int length)
    {
        ClientPacket packet = new(_bytes[0], [.. _bytes.GetRange(start, length)]);
        _bytes.RemoveRange(0, start + length);
        return packet;
    }
}
