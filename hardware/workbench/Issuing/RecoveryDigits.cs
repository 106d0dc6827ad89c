using System.Text;
using Lockbox.Core;
using Lockbox.Core.Secrets;

namespace Lockbox.Issuing;

/// <summary>The digits that end a lockout at the box itself, when no message reaches it (PROTOCOL.md 6).</summary>
internal static class RecoveryDigits
{
    public static string Of(BoxRecord box)
    {
        byte[] digits = new byte[Limits.RecoveryDigits];
        RecoveryCode.Derive(FrameworkHash.Instance, box.Key, box.Epoch, digits);
        string shown = Encoding.ASCII.GetString(digits);
        Wipe.Clear(digits);
        return shown;
    }
}
