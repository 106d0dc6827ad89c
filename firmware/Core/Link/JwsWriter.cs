using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>Seals claims into a JSON Web Signature in compact form, HS256. One owner, one thread.</summary>
    public sealed class JwsWriter
    {
        private readonly IHash _hash;
        private readonly byte[] _key;
        private readonly byte[] _mac = new byte[Limits.MacBytes];
        private int _length;
        private readonly byte[] _message = new byte[Limits.LongestMessage];

        public JwsWriter(IHash hash, byte[] key)
        {
            _hash = hash;
            _key = key;
        }

        /// <summary>The message sealed last.</summary>
        public byte[] Message => _message;

        public int Length => _length;

        /// <summary>Seals what the writer holds.</summary>
        /// <returns>False when the message would be longer than 1,024 bytes; <see cref="Length"/> is 0 then.</returns>
        public bool Seal(ClaimWriter claims)
        {
            int needed = JwsHeader.Plain.Length + 2 + Base64Url.EncodedLength(claims.Length)
                + Base64Url.EncodedLength(Limits.MacBytes);
            _length = 0;
            if (needed > Limits.LongestMessage || !claims.IsWhole)
            {
                return false;
            }

            int end = Text.Put(Message, 0, JwsHeader.Plain);
            Message[end++] = (byte)'.';
            end = Base64Url.Encode(claims.Bytes, 0, claims.Length, Message, end);
            _hash.Compute(_key, Message, end, _mac);
            Message[end++] = (byte)'.';
            _length = Base64Url.Encode(_mac, 0, Limits.MacBytes, Message, end);
            return true;
        }

        /// <summary>Copies the start of the last message's MAC: the link of a chain.</summary>
        public void CopyMac(byte[] into, int count)
        {
            System.Array.Copy(_mac, into, count);
        }
    }
}
