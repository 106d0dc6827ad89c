using System.Buffers.Binary;
using Lockbox.Core.Panel;

namespace Lockbox.Tests.Model;

/// <summary>Reads symbols off the display as a person does, so that a wrong picture is a wrong key.</summary>
internal static class SymbolReader
{
    private static readonly Dictionary<ulong, int>[] _known = [.. Enumerable.Range(0, Frame.Modules).Select(Draw)];

    /// <param name="position">0 to 3, from the left.</param>
    /// <returns>0 to 15, or -1 when there is none.</returns>
    public static int At(byte[] shown, int position)
    {
        return _known[position].GetValueOrDefault(Rows(shown, position), -1);
    }

    private static Dictionary<ulong, int> Draw(int position)
    {
        Dictionary<ulong, int> pictures = [];
        for (int symbol = 0; symbol < Symbols.Count; symbol++)
        {
            Frame frame = new();
            Symbols.Draw(symbol, frame, position);
            pictures.Add(Rows(frame.Bytes, position), symbol);
        }

        return pictures;
    }

    private static ulong Rows(byte[] frame, int position)
    {
        return BinaryPrimitives.ReadUInt64BigEndian(frame.AsSpan(position * Frame.Rows));
    }
}
