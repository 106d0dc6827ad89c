using System.Buffers.Binary;
using System.Text;

namespace Lockbox.Tests.Packets;

/// <summary>A packet of the box, as far as a broker must understand it.</summary>
internal sealed record ClientPacket(int First, byte[] Body)
{
    public const int Connect = 1;
    public const int PublishType = 3;
    public const int Subscribe = 8;
    public const int Ping = 12;

    public int Type => First >> 4;

    /// <summary>Whether an acknowledgement is due.</summary>
    public bool IsNumbered => Type == Subscribe || (Type == PublishType && (First & 6) != 0);

    public int Id => IsNumbered ? NumberAt(Type == PublishType ? 2 + NumberAt(0) : 0) : 0;

    public string Topic => Encoding.UTF8.GetString(Body, 2, NumberAt(0));

    public byte[] Payload => Body[(2 + NumberAt(0) + (IsNumbered ? 2 : 0))..];

    private int NumberAt(int place) => BinaryPrimitives.ReadUInt16BigEndian(Body.AsSpan(place));
}
