using System.Globalization;

namespace Lockbox.Tests.Guessing;

// Digits in an endless stream, as locks without an enter key fall to. Throttle off: the harness clears each penalty.
public sealed partial class GuessingTests
{
    private const int StreamDigits = 6;
    private const int Symbol = 5;

    [TestMethod]
    public void Stream_OfAllSixDigitCodes_OpensOnlyByTheOneThatIsAnEntry()
    {
        string stream = DeBruijn.Stream("0123456789", StreamDigits);
        Assert.AreEqual(1000000 + StreamDigits - 1, stream.Length);

        Parallel.For(0, 2, part =>
        {
            // Half of the stream each; one code stands where an entry begins, three stand across two entries.
            int from = part * 500004;
            string half = stream.Substring(from, 500004 - (part * 6));
            int[] places = [6 * 49999, (6 * 11111) + 1, (6 * 33333) + 3, (6 * 77777) + 5];
            Siege siege = new(StreamDigits);
            ArmEach(siege, places.Select(place => half.Substring(place, StreamDigits)));
            List<int> opened = TypeStream(siege, half);
            _tally.Keep(
                opened.Count == 1 && opened[0] == places[0] / StreamDigits,
                $"the stream from digit {from} opened at entries {string.Join(", ", opened)} instead of {places[0] / StreamDigits}");
        });
    }

    [TestMethod]
    public void Stream_WithASymbolAfterAnyNumberOfDigits_OpensByEachEntryOnce()
    {
        string stream = DeBruijn.Stream("12", StreamDigits);
        Parallel.For(0, 13 * StreamDigits, at =>
        {
            int every = 1 + (at / StreamDigits);
            string rest = stream[(at % StreamDigits)..];
            HashSet<string> expected = Entries(rest, every);
            int opened = CountOpenings(rest, every);
            _tally.Keep(
                opened == expected.Count,
                $"a symbol after each {every} digits from digit {at % StreamDigits} opened {opened} times instead of {expected.Count}");
        });
    }

    // Sixteen symbols each, so that whatever symbol is picked blindly is the right one.
    private static void ArmEach(Siege siege, IEnumerable<string> codes)
    {
        foreach (string code in codes)
        {
            for (int symbol = 0; symbol < 16; symbol++)
            {
                siege.Arm(code + "-" + symbol.ToString(CultureInfo.InvariantCulture), code, symbol);
            }
        }
    }

    private static List<int> TypeStream(Siege siege, string stream)
    {
        List<int> opened = [];
        for (int entry = 0; entry < stream.Length / StreamDigits; entry++)
        {
            int pulses = siege.Pulses;
            siege.Type(stream.Substring(entry * StreamDigits, StreamDigits) + "A");
            siege.AwaitVerdict();
            _tally.Add();
            if (siege.Pulses > pulses)
            {
                siege.TakeKey();
                opened.Add(entry);
            }

            Unthrottle(siege);
        }

        return opened;
    }

    private static int CountOpenings(string stream, int every)
    {
        Siege siege = new(StreamDigits);
        for (int code = 0; code < 64; code++)
        {
            string digits = Convert.ToString(code, 2).PadLeft(StreamDigits, '0').Replace('1', '2').Replace('0', '1');
            siege.Arm(digits, digits, Symbol);
        }

        int opened = 0;
        foreach (char[] digits in stream.Chunk(every))
        {
            siege.Enter(new string(digits), Symbol);
            _tally.Add();
            if (siege.Box.Coil.IsOn)
            {
                opened++;
                siege.TakeKey();
            }

            Unthrottle(siege);
        }

        return opened;
    }

    // The rule by itself: an entry is the first six digits since the last one, once a symbol follows them.
    private static HashSet<string> Entries(string stream, int every)
    {
        HashSet<string> entries = [];
        string typed = string.Empty;
        foreach (char[] digits in stream.Chunk(every))
        {
            typed += new string(digits);
            if (typed.Length >= StreamDigits)
            {
                entries.Add(typed[..StreamDigits]);
                typed = string.Empty;
            }
        }

        return entries;
    }

    private static void Unthrottle(Siege siege)
    {
        if (siege.Lockout.RemainingS > 0)
        {
            siege.Lockout.Clear(siege.Lockout.Clears);
        }
    }
}
