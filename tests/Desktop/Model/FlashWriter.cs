using System.Buffers.Binary;
using System.Security.Cryptography;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Model;

/// <summary>Puts counts on a flash by the tables of STORAGE.md, so that a test need not guess a hundred times first.</summary>
internal static class FlashWriter
{
    private const int Fails = 1;
    private const int Header = 16;
    private const int Seal = 16;

    public static void WriteFails(TestFlash flash, Kept kept)
    {
        (int older, long generation) = FlashReader.Older(flash, Fails);
        long[] counts = [kept.Streak, kept.Bucket, kept.PenaltyS, kept.ClearsDone];
        byte[] slot = new byte[Header + (counts.Length * 4) + Seal];
        "LBX\u0001\u0001"u8.CopyTo(slot);
        Put(slot, 8, generation);
        Put(slot, 12, counts.Length * 4);
        for (int i = 0; i < counts.Length; i++)
        {
            Put(slot, Header + (i * 4), counts[i]);
        }

        HMACSHA256.HashData(Codes.StoreKey, slot.AsSpan(0, slot.Length - Seal)).AsSpan(0, Seal).CopyTo(slot.AsSpan(slot.Length - Seal));
        (bool isFull, int left) = (flash.IsFull, flash.WritesLeft);
        (flash.IsFull, flash.WritesLeft) = (false, -1);
        flash.Write(Fails, older, slot, slot.Length);
        (flash.IsFull, flash.WritesLeft) = (isFull, left);
    }

    private static void Put(byte[] slot, int at, long number)
    {
        BinaryPrimitives.WriteUInt32BigEndian(slot.AsSpan(at), (uint)number);
    }
}
