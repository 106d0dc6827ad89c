using System.Buffers.Binary;
using System.Text;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Model;

/// <summary>Reads what a box has stored, by the tables of STORAGE.md.</summary>
internal static class FlashReader
{
    private const int State = 0;
    private const int Fails = 1;
    private const int Header = 16;
    private const int Head = 32;
    private const int Record = 68;

    public static Kept Read(TestFlash flash)
    {
        byte[] state = Newest(flash, State);
        byte[] fails = Newest(flash, Fails);
        return new Kept
        {
            Next = Number(state, Header),
            Floor = Number(state, Header + 4),
            ClearsOrdered = Number(state, Header + 16),
            Grants = [.. Grants(state).OrderBy(grant => grant.Sequence)],
            Streak = Streak(flash),
            Bucket = Number(fails, Header + 4),
            PenaltyS = Number(fails, Header + 8),
            ClearsDone = Number(fails, Header + 12),
        };
    }

    /// <returns>Failures in a row that are durable.</returns>
    public static long Streak(TestFlash flash)
    {
        return Number(Newest(flash, Fails), Header);
    }

    /// <returns>The grants that have a status, in the order of the slots.</returns>
    public static IEnumerable<Held> Grants(TestFlash flash)
    {
        return Grants(Newest(flash, State));
    }

    /// <returns>The slot to be written next, and the generation to write into it.</returns>
    public static (int Slot, long Generation) Older(TestFlash flash, int file)
    {
        byte[] newest = Newest(flash, file);
        return (flash.Slot(file, 0) == newest ? 1 : 0, Number(newest, 8) + 1);
    }

    private static IEnumerable<Held> Grants(byte[] state)
    {
        for (int at = Header + Head; at + Record < state.Length; at += Record)
        {
            if (state[at] != 0)
            {
                yield return Grant(state.AsSpan(at, Record));
            }
        }
    }

    private static Held Grant(ReadOnlySpan<byte> record)
    {
        string id = Encoding.ASCII.GetString(record.Slice(4, record[3]));
        int code = Codes.Of(record.Slice(36, 16));
        return new Held(id, code, Number(record, 52), Number(record, 56), record[2] != 0, record[1], Number(record, 60), (Status)record[0]);
    }

    private static byte[] Newest(TestFlash flash, int file)
    {
        byte[]? first = flash.Slot(file, 0);
        byte[]? second = flash.Slot(file, 1);
        bool isFirst = second is null || (first is not null && Number(first, 8) > Number(second, 8));
        return (isFirst ? first : second) ?? throw new InvalidOperationException($"file {file} is gone");
    }

    private static long Number(ReadOnlySpan<byte> bytes, int at)
    {
        return BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
    }
}
