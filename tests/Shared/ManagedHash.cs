using Lockbox.Core.Ports;

namespace Lockbox.Shared
{
    /// <summary>The hash port where there is no native cryptography.</summary>
    public sealed class ManagedHash : IHash
    {
        private readonly ManagedSha256 _sha = new ManagedSha256();

        public void Compute(byte[] key, byte[] text, int count, byte[] mac)
        {
            _sha.Hmac(key, text, count, mac);
        }
    }
}
