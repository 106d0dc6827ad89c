using System;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>One claim that a reader looks for, and the value it found. A text lies in the reader's buffer.</summary>
    public sealed class Claim
    {
        private ClaimKind _kind;
        private long _number;
        private int _start;
        private int _count;
        private byte[] _buffer;
        private readonly string _name;

        public Claim(string name)
        {
            _name = name;
        }

        public string Name => _name;

        public ClaimKind Kind => _kind;

        public long Number => _number;

        /// <summary>Where the text starts in <see cref="Buffer"/>.</summary>
        public int Start => _start;

        /// <summary>The text's length in bytes, UTF-8.</summary>
        public int Count => _count;

        public byte[] Buffer => _buffer;

        public bool IsText => Kind == ClaimKind.Text;

        public bool IsThere => Kind != ClaimKind.None;

        /// <returns>True for a whole number between the two, both included.</returns>
        public bool IsNumber(long least, long most)
        {
            return Kind == ClaimKind.Number && Number >= least && Number <= most;
        }

        /// <returns>True for exactly this ASCII text.</returns>
        public bool Spells(string ascii)
        {
            return IsText && Text.Spells(Buffer, Start, Count, ascii);
        }

        /// <returns>True for exactly these bytes.</returns>
        public bool Is(byte[] bytes, int count)
        {
            return IsText && Count == count && FixedTime.EqualMask(Buffer, Start, bytes, 0, count) != 0;
        }

        /// <summary>Decodes a text as canonical base64url of exactly so many bytes.</summary>
        public bool TryDecode(byte[] into, int count)
        {
            return IsText
                && Count == Base64Url.EncodedLength(count)
                && Base64Url.Decode(Buffer, Start, Count, into) == count;
        }

        /// <summary>Copies the text's bytes into an array of their own length.</summary>
        public byte[] CopyText()
        {
            byte[] copy = new byte[Count];
            Array.Copy(Buffer, Start, copy, 0, Count);
            return copy;
        }

        /// <returns>The text as a string, a character for each byte. Not for secrets.</returns>
        public string ToText()
        {
            char[] characters = new char[Count];
            for (int i = 0; i < Count; i++)
            {
                characters[i] = (char)Buffer[Start + i];
            }

            return new string(characters);
        }

        internal void Forget()
        {
            _kind = ClaimKind.None;
            _number = 0;
            _start = 0;
            _count = 0;
        }

        internal void SetText(byte[] buffer, int start, int count)
        {
            _kind = ClaimKind.Text;
            _buffer = buffer;
            _start = start;
            _count = count;
        }

        internal void SetNumber(long number)
        {
            _kind = ClaimKind.Number;
            _number = number;
        }

        internal void SetWord(ClaimKind kind)
        {
            _kind = kind;
        }
    }
}
