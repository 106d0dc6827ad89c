using System;
using System.Security.Cryptography;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>HMAC-SHA-256 by the chip's mbedTLS. It hashes whole arrays only, so the text is copied, and wiped.</summary>
    public sealed class EspHash : IHash
    {
        /// <inheritdoc/>
        public void Compute(byte[] key, byte[] text, int count, byte[] mac)
        {
            byte[] exact = new byte[count];
            Array.Copy(text, exact, count);
            byte[] result = HMACSHA256.HashData(key, exact);
            Array.Copy(result, mac, result.Length);
            Array.Clear(exact, 0, count);
            Array.Clear(result, 0, result.Length);
        }
    }
}
