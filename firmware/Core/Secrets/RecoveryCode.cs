using Lockbox.Core.Ports;

namespace Lockbox.Core.Secrets
{
    /// <summary>
    /// The technician's code that ends a lockout (PROTOCOL.md 6): the first seven bytes of
    /// HMAC-SHA256(K_box, "lockbox/1/recovery/" + epoch) as a big-endian number, modulo 10^12, in twelve digits. Both ends
    /// derive it, so it is stored nowhere. It opens nothing.
    /// </summary>
    public static class RecoveryCode
    {
        private const int NumberBytes = 7;

        /// <summary>Derives the code.</summary>
        /// <param name="digits">Receives <see cref="Limits.RecoveryDigits"/> ASCII digits; the caller's, to wipe.</param>
        public static void Derive(IHash hash, byte[] boxKey, uint epoch, byte[] digits)
        {
            byte[] mac = KeyRing.Derive(hash, boxKey, "recovery", epoch);
            long number = 0;
            for (int i = 0; i < NumberBytes; i++)
            {
                number = (number << 8) | mac[i];
            }

            for (int i = Limits.RecoveryDigits - 1; i >= 0; i--)
            {
                digits[i] = (byte)('0' + (number % 10));
                number /= 10;
            }

            Wipe.Clear(mac);
        }
    }
}
