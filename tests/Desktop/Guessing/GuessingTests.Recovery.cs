using System.Globalization;
using System.Text;
using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

// The twelve digits that end a lockout: 10^12 of them, and one try in ten seconds.
public sealed partial class GuessingTests
{
    [TestMethod]
    [DataRow(-1)]
    [DataRow(0)]
    [DataRow(5000)]
    [DataRow(9990)]
    public void RecoveryCode_GuessedForHours_IsLookedAtOnceInTenSeconds(int plugMs)
    {
        Siege siege = Locked();
        long before = siege.Compared;
        long sinceMs = siege.NowMs;
        for (long code = 0; siege.NowMs - sinceMs < 6 * 3600 * 1000; code++)
        {
            siege.Recover(code.ToString("D12", CultureInfo.InvariantCulture));
            _tally.Add();
            if (plugMs >= 0)
            {
                siege.Pass(plugMs);
                siege.Reboot();
            }
        }

        long tries = siege.Compared - before;
        _tally.Keep(tries > 100 && tries <= 1 + (6 * 360), $"{tries} recovery codes looked at in six hours, plug pulled after {plugMs} ms");
        _tally.Keep(siege.Pulses == 0, "a recovery code opened the box");
    }

    [TestMethod]
    public void RecoveryCode_Right_EndsTheLockoutAndOpensNothing()
    {
        Siege siege = Locked();
        byte[] digits = new byte[Limits.RecoveryDigits];
        byte[] boxKey = [.. Enumerable.Range(0, Limits.KeyBytes).Select(i => (byte)(i * 7))];
        RecoveryCode.Derive(NativeHash.Instance, boxKey, TestBox.Epoch, digits);
        string code = Encoding.ASCII.GetString(digits);
        siege.Recover(code[..11] + (char)('0' + ((code[11] - '0' + 1) % 10)));
        _tally.Add();
        _tally.Keep(siege.Face == Face.Refused && !siege.Lockout.IsListening, "a wrong recovery code ended a lockout");
        siege.Pass(10000);
        siege.Recover(code);
        _tally.Add();
        _tally.Keep(siege.Lockout.IsListening && siege.Lockout.Streak == 0 && siege.Pulses == 0, "the recovery code did not end the lockout");
    }

    private static Siege Locked()
    {
        Siege siege = new();
        while (!siege.Lockout.IsClosed)
        {
            siege.AwaitKeys();
            siege.Type("00000000A");
            siege.AwaitVerdict();
            _tally.Add();
        }

        siege.Pass(5000);
        return siege;
    }
}
