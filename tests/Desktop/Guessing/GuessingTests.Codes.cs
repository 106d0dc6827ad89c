using System.Globalization;
using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

// Right and wrong codes, all of them.
public sealed partial class GuessingTests
{
    // EN 1300: at least 100,000 possibilities for each code that a lock holds.
    private const long LeastRatio = 100000;

    [TestMethod]
    [DataRow(6, 250000)]
    [DataRow(7, 2500000)]
    [DataRow(8, 25000000)]
    public void Codes_ForEachLiveOne_AreAsManyAsEn1300Asks(int digits, long expected)
    {
        Siege siege = new(digits);
        int live = 0;
        while (siege.Ledger.Grants.Free() > 0)
        {
            siege.Arm($"g{live}", live.ToString("D" + digits, CultureInfo.InvariantCulture), 0);
            live++;
        }

        siege.Arm("more", new string('9', digits), 0);
        long ratio = (long)Math.Pow(10, digits) * Limits.Symbols / live;
        _tally.Keep(siege.Ledger.Grants.Free() == 0 && ratio == expected, $"{digits} digits: {ratio} possibilities for each of {live}");
        _tally.Keep(ratio >= LeastRatio, $"{digits} digits: {ratio} possibilities for each of {live} are too few");
    }

    [TestMethod]
    public void Codes_SixtyFourLive_OpenOnceEachAndWrongOnesNever()
    {
        Siege siege = new();
        Random random = new(64);
        string[] codes = Enumerable.Range(0, 64).Select(_ => random.Next(100000000).ToString("D8", CultureInfo.InvariantCulture)).ToArray();
        for (int i = 0; i < codes.Length; i++)
        {
            siege.Arm($"g{i}", codes[i], i % 16);
        }

        for (int i = 0; i < codes.Length; i++)
        {
            EnterAll(siege, Wrong(codes[i], i % 16), 0);
            EnterAll(siege, [(codes[i], i % 16)], 1);
            EnterAll(siege, [(codes[i], i % 16)], 0);
            siege.Pass(60000);
        }

        _tally.Keep(siege.Pulses == 64, $"64 codes gave {siege.Pulses} pulses");
    }

    [TestMethod]
    public void Verifier_AgainstAllSixDigitValues_MatchesOne()
    {
        const string right = "271828";
        TestLedger ledger = new();
        byte[] id = Text.Bytes(TestBox.Id);
        byte[] key = new KeyRing(NativeHash.Instance, new byte[Limits.KeyBytes], 1).Code;
        Grant grant = new() { IdLength = 1, NotBefore = TestBox.Now, Expires = TestBox.Now + 60 };
        new Verifier(NativeHash.Instance, key, id).Compute(Text.Bytes(right), 6, Symbol, grant.Tag);
        ledger.Ledger.Grants.Add(grant);
        int[] matches = new int[2];
        int seen = 0;
        Parallel.For(0, 2, part =>
        {
            Verifier verifier = new(NativeHash.Instance, key, id);
            GrantCheck check = new(ledger.Ledger.State.Tags);
            for (int value = part; value < 1000000; value += 2)
            {
                bool isMatch = Find(verifier, check, Text.Bytes(value.ToString("D6", CultureInfo.InvariantCulture))) != GrantBook.NoSlot;
                matches[part] += isMatch ? 1 : 0;
                seen = isMatch ? value : seen;
                _tally.Add();
            }
        });
        _tally.Keep(matches.Sum() == 1 && seen == 271828, $"{matches.Sum()} of 1,000,000 values match the verifier of {right}, the last {seen}");
    }

    private static int Find(Verifier verifier, GrantCheck check, byte[] digits)
    {
        byte[] tag = new byte[Limits.TagBytes];
        verifier.Compute(digits, digits.Length, Symbol, tag);
        return check.Find(tag);
    }

    private static IEnumerable<(string Digits, int Symbol)> Wrong(string code, int symbol)
    {
        for (int other = 0; other < 16; other++)
        {
            yield return (code, other == symbol ? (other + 8) % 16 : other);
        }

        for (int place = 0; place < code.Length; place++)
        {
            char[] digits = code.ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + 1 + place) % 10));
            yield return (new string(digits), symbol);
        }
    }

    private static void EnterAll(Siege siege, IEnumerable<(string Digits, int Symbol)> codes, int pulses)
    {
        foreach ((string digits, int symbol) in codes)
        {
            int before = siege.Pulses;
            long compared = siege.Compared;
            siege.Enter(digits, symbol);
            _tally.Add();
            _tally.Keep(siege.Compared == compared + 1, $"{digits} with symbol {symbol} was not looked at");
            _tally.Keep(siege.Pulses == before + pulses, $"{digits} with symbol {symbol} gave {siege.Pulses - before} pulses");
            if (siege.Box.Coil.IsOn)
            {
                siege.TakeKey();
            }

            Unthrottle(siege);
        }
    }
}
