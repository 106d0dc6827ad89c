using System;
using Lockbox.Core.Store;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// A grant on flash: status (1), kind (1), strict (1), id length (1), id (32), tag (16), not before (4), expires (4),
    /// sequence (4), event number + 1 or 0 (4).
    /// </summary>
    public static class GrantRecord
    {
        public const int Size = 68;
        public const int TagAt = 36;

        private const int KindAt = 1;
        private const int StrictAt = 2;
        private const int IdLengthAt = 3;
        private const int IdAt = 4;
        private const int NotBeforeAt = 52;
        private const int ExpiresAt = 56;
        private const int SequenceAt = 60;
        private const int EventAt = 64;

        /// <returns>False when a field has a value that this firmware never writes.</returns>
        public static bool IsSound(byte[] bytes, int record)
        {
            return bytes[record] <= (byte)GrantStatus.Interrupted
                && bytes[record + KindAt] <= (byte)GrantKind.Technician
                && bytes[record + StrictAt] <= 1
                && bytes[record + IdLengthAt] <= Limits.LongestGrantId;
        }

        public static GrantStatus Status(byte[] bytes, int record)
        {
            return (GrantStatus)bytes[record];
        }

        public static void SetStatus(byte[] bytes, int record, GrantStatus status)
        {
            bytes[record] = (byte)status;
        }

        public static GrantKind Kind(byte[] bytes, int record)
        {
            return (GrantKind)bytes[record + KindAt];
        }

        public static bool IsStrict(byte[] bytes, int record)
        {
            return bytes[record + StrictAt] != 0;
        }

        public static long NotBefore(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record + NotBeforeAt);
        }

        public static long Expires(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record + ExpiresAt);
        }

        public static long Sequence(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record + SequenceAt);
        }

        /// <returns>The number of the event that tells of the grant's end, or -1.</returns>
        public static long Event(byte[] bytes, int record)
        {
            return Pack.Get(bytes, record + EventAt) - 1;
        }

        public static void SetEvent(byte[] bytes, int record, long number)
        {
            Pack.Put(bytes, record + EventAt, number + 1);
        }

        /// <summary>Copies the grant's id.</summary>
        /// <returns>Its length.</returns>
        public static int CopyId(byte[] bytes, int record, byte[] into)
        {
            int length = bytes[record + IdLengthAt];
            Array.Copy(bytes, record + IdAt, into, 0, length);
            return length;
        }

        public static bool HasId(byte[] bytes, int record, byte[] id, int length)
        {
            bool same = bytes[record + IdLengthAt] == length;
            for (int i = 0; same && i < length; i++)
            {
                same = bytes[record + IdAt + i] == id[i];
            }

            return same;
        }

        /// <summary>Writes an armed grant over whatever was there.</summary>
        public static void Put(byte[] bytes, int record, Grant grant)
        {
            Clear(bytes, record);
            bytes[record] = (byte)GrantStatus.Armed;
            bytes[record + KindAt] = (byte)grant.Kind;
            bytes[record + StrictAt] = grant.IsStrict ? (byte)1 : (byte)0;
            bytes[record + IdLengthAt] = (byte)grant.IdLength;
            Array.Copy(grant.Id, 0, bytes, record + IdAt, grant.IdLength);
            Array.Copy(grant.Tag, 0, bytes, record + TagAt, Limits.TagBytes);
            Pack.Put(bytes, record + NotBeforeAt, grant.NotBefore);
            Pack.Put(bytes, record + ExpiresAt, grant.Expires);
            Pack.Put(bytes, record + SequenceAt, grant.Sequence);
        }

        /// <summary>Leaves nothing of a grant.</summary>
        public static void Clear(byte[] bytes, int record)
        {
            Array.Clear(bytes, record, Size);
        }
    }
}
