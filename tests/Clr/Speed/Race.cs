using System;
using Lockbox.Core;
using Lockbox.Core.Codes;

namespace Lockbox.Clr.Speed
{
    /// <summary>
    /// Three ways to look for a code that is not there, in turns. The least time of many turns counts: what else the machine
    /// does can only add to it.
    /// </summary>
    public sealed class Race
    {
        private const int Turns = 300;
        private const int Scans = 10;

        // A byte scan takes as long as many of the others.
        private const int ByteScans = 2;

        private readonly byte[] _typedTag = new byte[Limits.TagBytes];
        private readonly string _typedCode = "12345678";
        private readonly GrantCheck _scan;
        private readonly PlainCodes _plain;
        private readonly ByteScan _bytes;

        public Race()
        {
            TagTable table = new TagTable();
            byte[][] tags = new byte[Limits.GrantSlots][];
            string[] codes = new string[Limits.GrantSlots];
            Random random = new Random(2027);
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                tags[slot] = new byte[Limits.TagBytes];
                random.NextBytes(tags[slot]);
                table.Set(slot, tags[slot], 0);
                codes[slot] = (20000000 + random.Next(70000000)).ToString();
            }

            _scan = new GrantCheck(table);
            _plain = new PlainCodes(codes);
            _bytes = new ByteScan(tags);
        }

        /// <summary>Least time of ten scans as the box does them, in units of 100 ns.</summary>
        public long Scan { get; private set; } = long.MaxValue;

        /// <summary>Least time of ten searches through strings.</summary>
        public long Strings { get; private set; } = long.MaxValue;

        /// <summary>Least time of ten scans byte by byte.</summary>
        public long Bytes { get; private set; } = long.MaxValue;

        public void Run()
        {
            for (int turn = 0; turn < Turns; turn++)
            {
                Scan = Least(Scan, TimeScan());
                Strings = Least(Strings, TimeStrings());
                Bytes = Least(Bytes, TimeBytes());
            }
        }

        // mscorlib has no Math here.
        private static long Least(long left, long right)
        {
            return left < right ? left : right;
        }

        private long TimeScan()
        {
            long before = DateTime.UtcNow.Ticks;
            for (int i = 0; i < Scans; i++)
            {
                _scan.Find(_typedTag);
            }

            return DateTime.UtcNow.Ticks - before;
        }

        private long TimeStrings()
        {
            long before = DateTime.UtcNow.Ticks;
            for (int i = 0; i < Scans; i++)
            {
                _plain.Find(_typedCode);
            }

            return DateTime.UtcNow.Ticks - before;
        }

        private long TimeBytes()
        {
            long before = DateTime.UtcNow.Ticks;
            for (int i = 0; i < ByteScans; i++)
            {
                _bytes.Find(_typedTag);
            }

            return (DateTime.UtcNow.Ticks - before) * Scans / ByteScans;
        }
    }
}
