using System;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>Writes one flat JSON object into a buffer of its own. Reused: <see cref="Begin"/> starts anew.</summary>
    public sealed class ClaimWriter
    {
        private const int Capacity = 720;

        private bool _overflowed;
        private int _length;
        private readonly byte[] _bytes = new byte[Capacity];

        public byte[] Bytes => _bytes;

        public int Length => _length;

        /// <summary>False when something did not fit or the object is still open.</summary>
        public bool IsWhole => !_overflowed && Length > 1 && Bytes[Length - 1] == '}';

        public void Begin()
        {
            _length = 0;
            _overflowed = false;
            Raw("{");
        }

        public void End()
        {
            Raw("}");
        }

        /// <summary>Adds a constant word: letters, digits, '-', '_', '.', '*' only.</summary>
        public void Add(string name, string word)
        {
            Name(name);
            Raw("\"");
            Raw(word);
            Raw("\"");
        }

        /// <summary>Adds a number from 0 up.</summary>
        public void Add(string name, long number)
        {
            Name(name);
            if (HasRoom(20))
            {
                _length = Text.PutNumber(Bytes, Length, number);
            }
        }

        /// <summary>Adds a number below 0, given without its sign.</summary>
        public void AddBelowZero(string name, long size)
        {
            Name(name);
            Raw("-");
            if (HasRoom(20))
            {
                _length = Text.PutNumber(Bytes, Length, size);
            }
        }

        /// <summary>Adds a word given as ASCII bytes that need no escaping.</summary>
        public void AddWord(string name, byte[] word, int count)
        {
            Name(name);
            Raw("\"");
            if (HasRoom(count))
            {
                Array.Copy(word, 0, Bytes, Length, count);
                _length += count;
            }

            Raw("\"");
        }

        /// <summary>Adds bytes as base64url.</summary>
        public void AddBinary(string name, byte[] bytes, int start, int count)
        {
            Name(name);
            Raw("\"");
            if (HasRoom(Base64Url.EncodedLength(count)))
            {
                _length = Base64Url.Encode(bytes, start, count, Bytes, Length);
            }

            Raw("\"");
        }

        private void Name(string name)
        {
            Raw(Length == 1 ? "\"" : ",\"");
            Raw(name);
            Raw("\":");
        }

        private void Raw(string ascii)
        {
            if (HasRoom(ascii.Length))
            {
                _length = Text.Put(Bytes, Length, ascii);
            }
        }

        private bool HasRoom(int count)
        {
            _overflowed |= Length + count > Capacity;
            return !_overflowed;
        }
    }
}
