using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Opens a JSON Web Signature in compact form (RFC 7515 section 3.1), HS256 only. Checks in the order of PROTOCOL.md 3:
    /// length, three parts, header, signature; only then is the payload decoded. One owner, one thread.
    /// </summary>
    public sealed class JwsReader
    {
        private const byte Dot = (byte)'.';

        private readonly IHash _hash;
        private readonly byte[] _key;
        private readonly byte[] _computed = new byte[Limits.MacBytes];
        private readonly byte[] _received = new byte[Limits.MacBytes];
        private int _payloadLength;
        private readonly byte[] _payload = new byte[Limits.LongestMessage];

        public JwsReader(IHash hash, byte[] key)
        {
            _hash = hash;
            _key = key;
        }

        /// <summary>The payload of the message opened last.</summary>
        public byte[] Payload => _payload;

        public int PayloadLength => _payloadLength;

        /// <summary>Opens a message. Nothing of it can be seen unless the result is <see cref="JwsResult.Good"/>.</summary>
        public JwsResult Open(byte[] message, int length)
        {
            _payloadLength = 0;
            if (length < 1 || length > Limits.LongestMessage)
            {
                return JwsResult.Length;
            }

            int first = Find(message, 0, length);
            int second = first < 0 ? -1 : Find(message, first + 1, length);
            if (second < 0 || Find(message, second + 1, length) >= 0)
            {
                return JwsResult.Parts;
            }

            if (!JwsHeader.IsKnown(message, 0, first))
            {
                return JwsResult.Header;
            }

            if (!IsSigned(message, second, length))
            {
                return JwsResult.Signature;
            }

            int decoded = Base64Url.Decode(message, first + 1, second - first - 1, Payload);
            if (decoded < 0)
            {
                return JwsResult.Encoding;
            }

            _payloadLength = decoded;
            return JwsResult.Good;
        }

        private bool IsSigned(byte[] message, int second, int length)
        {
            if (Base64Url.Decode(message, second + 1, length - second - 1, _received) != Limits.MacBytes)
            {
                return false;
            }

            _hash.Compute(_key, message, second, _computed);
            return FixedTime.Same(_received, _computed, Limits.MacBytes);
        }

        private static int Find(byte[] message, int from, int length)
        {
            for (int i = from; i < length; i++)
            {
                if (message[i] == Dot)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
