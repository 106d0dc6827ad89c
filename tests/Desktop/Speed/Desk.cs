using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Keys;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Speed;

/// <summary>Parts of the box by themselves: the keypad's scan and the scan of the grants.</summary>
internal static class Desk
{
    private const int SomeKey = 5;

    public static readonly string[] Names =
    [
        "key scan, no key",
        "key scan, a key held",
        "tag of a code",
        "scan of 96 slots",
    ];

    public static void Measure(Meter meter)
    {
        TestKeys keys = new();
        KeyScanner scanner = new(keys);
        long now = 0;
        meter.Measure(Nothing, () => scanner.Poll(now += 10));
        keys.Press(SomeKey);
        meter.Measure(Nothing, () => scanner.Poll(now += 10));

        byte[] digits = Text.Bytes("48151623");
        byte[] tag = new byte[Limits.TagBytes];
        Verifier verifier = new(NativeHash.Instance, new byte[Limits.KeyBytes], Text.Bytes(TestBox.Id));
        meter.Measure(Nothing, () => verifier.Compute(digits, digits.Length, 0, tag));
        GrantCheck check = new(new TagTable());
        meter.Measure(Nothing, () => check.Find(tag));
    }

    private static void Nothing()
    {
    }
}
