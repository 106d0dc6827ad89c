using System;

namespace Lockbox.Core.Secrets
{
    /// <summary>Takes secrets out of memory.</summary>
    public static class Wipe
    {
        /// <summary>Zeroes the whole array; nothing for null.</summary>
        public static void Clear(byte[] secret)
        {
            if (secret is object)
            {
                Array.Clear(secret, 0, secret.Length);
            }
        }
    }
}
