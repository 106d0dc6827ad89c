namespace Lockbox.Core.Ports
{
    /// <summary>HMAC-SHA-256 (RFC 2104, FIPS 180-4).</summary>
    public interface IHash
    {
        /// <summary>
        /// Computes the code of the first <paramref name="count"/> bytes. Wipes what it had to copy; takes the same time
        /// for the same count.
        /// </summary>
        /// <param name="key">The key, all of it.</param>
        /// <param name="text">Holds what is hashed, from its start.</param>
        /// <param name="count">How many bytes of it.</param>
        /// <param name="mac">Receives 32 bytes at its start.</param>
        void Compute(byte[] key, byte[] text, int count, byte[] mac);
    }
}
