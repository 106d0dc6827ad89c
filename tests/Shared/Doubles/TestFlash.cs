using System;
using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>Flash that a test may cut, fill up or damage. Survives the box that writes to it.</summary>
    public sealed class TestFlash : IFlash
    {
        private const int Files = 32;

        private readonly byte[][] _slots = new byte[Files * 2][];

        /// <summary>Writes so far.</summary>
        public int Writes { get; private set; }

        /// <summary>How many more writes become durable before the power goes; negative for any number.</summary>
        public int WritesLeft { get; set; } = -1;

        /// <summary>True makes every write fail.</summary>
        public bool IsFull { get; set; }

        /// <summary>True makes every write fail that needs more room than its slot has: a flash that others have filled.</summary>
        public bool IsTight { get; set; }

        /// <summary>True makes every write store one bit wrong and say that it went well.</summary>
        public bool Garbles { get; set; }

        public int Read(int file, int slot, byte[] into)
        {
            byte[] stored = _slots[(file * 2) + slot];
            if (stored is null)
            {
                return 0;
            }

            Array.Copy(stored, into, stored.Length < into.Length ? stored.Length : into.Length);
            return stored.Length;
        }

        public bool Write(int file, int slot, byte[] from, int count)
        {
            byte[] before = _slots[(file * 2) + slot];
            bool grows = before is null || count > before.Length;
            if (IsFull || (IsTight && grows))
            {
                return false;
            }

            if (WritesLeft == 0)
            {
                throw new PowerCut();
            }

            WritesLeft--;
            Writes++;
            byte[] stored = new byte[count];
            Array.Copy(from, stored, count);
            stored[count / 2] ^= (byte)(Garbles ? 1 : 0);
            _slots[(file * 2) + slot] = stored;
            return true;
        }

        /// <returns>The stored bytes themselves, or null.</returns>
        public byte[] Slot(int file, int slot)
        {
            return _slots[(file * 2) + slot];
        }

        /// <summary>Leaves only the first bytes of a slot, as a torn write does.</summary>
        public void Tear(int file, int slot, int length)
        {
            byte[] rest = new byte[length];
            Array.Copy(Slot(file, slot), rest, length);
            _slots[(file * 2) + slot] = rest;
        }

        /// <summary>Turns one bit over in both slots, where they are.</summary>
        public void Damage(int file)
        {
            for (int slot = 0; slot < 2; slot++)
            {
                if (Slot(file, slot) is object)
                {
                    Slot(file, slot)[10] ^= 1;
                }
            }
        }

        public void Erase(int file)
        {
            _slots[file * 2] = null;
            _slots[(file * 2) + 1] = null;
        }
    }
}
