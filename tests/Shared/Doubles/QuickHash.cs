using Lockbox.Core;
using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A fast keyed sum in place of HMAC, for tests that seal very often. Counts its calls. No cryptography.</summary>
    public sealed class QuickHash : IHash
    {
        public int Calls { get; private set; }

        public void Compute(byte[] key, byte[] text, int count, byte[] mac)
        {
            Calls++;
            uint sum = 2166136261;
            for (int i = 0; i < key.Length; i++)
            {
                sum = (sum ^ key[i]) * 16777619;
            }

            for (int i = 0; i < count; i++)
            {
                sum = (sum ^ text[i]) * 16777619;
            }

            for (int i = 0; i < Limits.MacBytes; i++)
            {
                sum = (sum ^ (uint)i) * 16777619;
                mac[i] = (byte)(sum >> 24);
            }
        }
    }
}
