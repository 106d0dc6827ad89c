using System.Buffers.Binary;
using System.Text;
using Lockbox.Core;
using Lockbox.Core.Secrets;
using CoreText = Lockbox.Core.Secrets.Text;

namespace Lockbox.Issuing;

/// <summary>
/// The 12 digits that end a lockout at the box itself, when no message reaches it: derived from the box key and the epoch,
/// so that nothing need be stored (PROTOCOL.md 1).
/// </summary>
internal static class RecoveryDigits
{
    public const int Count = 12;

    private const long Numbers = 1000000000000;

    public static string Of(BoxRecord box)
    {
        byte[] digits = new byte[Count];
        Derive(box.Key, box.Epoch, digits);
        string shown = Encoding.ASCII.GetString(digits);
        Wipe.Clear(digits);
        return shown;
    }

    private static void Derive(byte[] boxKey, uint epoch, byte[] digits)
    {
        byte[] label = CoreText.Bytes($"lockbox/1/recovery/{epoch}");
        byte[] mac = new byte[Limits.MacBytes];
        FrameworkHash.Instance.Compute(boxKey, label, label.Length, mac);
        long number = (BinaryPrimitives.ReadInt64BigEndian(mac) >>> 8) % Numbers;
        Wipe.Clear(mac);
        for (int place = Count - 1; place >= 0; place--)
        {
            digits[place] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
