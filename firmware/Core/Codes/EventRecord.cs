using System;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// An event on flash: number (4), kind (1), id length (1), value (2), Unix seconds or 0 (4), seconds since boot (4),
    /// grant id (32), link to the event before (8).
    /// </summary>
    public static class EventRecord
    {
        public const int Size = 56;
        public const int LinkBytes = 8;

        private const int KindAt = 4;
        private const int IdLengthAt = 5;
        private const int ValueAt = 6;
        private const int AtAt = 8;
        private const int UptimeAt = 12;
        private const int IdAt = 16;
        private const int LinkAt = 48;

        /// <returns>False when this is not the event of that number, as this firmware writes it.</returns>
        public static bool IsSound(byte[] bytes, int record, long number)
        {
            return Number(bytes, record) == number && bytes[record + IdLengthAt] <= Limits.LongestGrantId;
        }

        public static long Number(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record);
        }

        public static EventKind Kind(byte[] bytes, int record)
        {
            return (EventKind)bytes[record + KindAt];
        }

        /// <returns>What the kind has to say besides, 0 to 65535; 0 for nothing.</returns>
        public static int Value(byte[] bytes, int record)
        {
            return (bytes[record + ValueAt] << 8) | bytes[record + ValueAt + 1];
        }

        /// <returns>Unix seconds, or 0 when the box was not sure.</returns>
        public static long At(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record + AtAt);
        }

        public static long Uptime(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record + UptimeAt);
        }

        /// <summary>Copies the id of the grant concerned.</summary>
        /// <returns>Its length, 0 for none.</returns>
        public static int CopyId(byte[] bytes, int record, byte[] into)
        {
            int length = bytes[record + IdLengthAt];
            Array.Copy(bytes, record + IdAt, into, 0, length);
            return length;
        }

        public static void CopyLink(byte[] bytes, int record, byte[] into)
        {
            Array.Copy(bytes, record + LinkAt, into, 0, LinkBytes);
        }

        public static void SetValue(byte[] bytes, int record, int value)
        {
            bytes[record + ValueAt] = (byte)(value >> 8);
            bytes[record + ValueAt + 1] = (byte)value;
        }

        /// <summary>Writes number, kind and link; the rest is zero.</summary>
        public static void Put(byte[] bytes, int record, long number, EventKind kind, byte[] link)
        {
            Array.Clear(bytes, record, Size);
            Pack.Put(bytes, record, number);
            bytes[record + KindAt] = (byte)kind;
            Array.Copy(link, 0, bytes, record + LinkAt, LinkBytes);
        }

        public static void SetTimes(byte[] bytes, int record, long unixSeconds, long uptime)
        {
            Pack.Put(bytes, record + AtAt, unixSeconds);
            Pack.Put(bytes, record + UptimeAt, uptime);
        }

        public static void SetId(byte[] bytes, int record, byte[] id, int length)
        {
            bytes[record + IdLengthAt] = (byte)length;
            Array.Copy(id, 0, bytes, record + IdAt, length);
        }
    }
}
