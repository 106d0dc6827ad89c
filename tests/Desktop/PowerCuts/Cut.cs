using System.Globalization;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// One loss of power: at which storage call of a run, at which point of it, what that leaves of the slot, and the seed of
/// what is left to chance. Written as <c>call:point:mode:seed</c>.
/// </summary>
internal readonly record struct Cut(int Call, CutPoint Point, Tear Tear, int Seed)
{
    private const int Unit = 397;

    private static readonly CutPoint[] _steps = [CutPoint.Create, CutPoint.Write, CutPoint.Close];
    private static readonly Tear[] _tears = Enum.GetValues<Tear>();

    /// <summary>True when what the box said in its last pass does not get out either; half of the cuts.</summary>
    public bool LosesMail => ((Call ^ Seed) & 1) == 1;

    /// <summary>The seed of everything that this cut leaves to chance.</summary>
    public int Chance => (((((Seed * Unit) + Call) * Unit) + (int)Point) * Unit) + (int)Tear;

    /// <returns>Every place and mode of one storage call.</returns>
    public static IEnumerable<Cut> Of(int call, bool isWrite, int seed)
    {
        yield return new Cut(call, CutPoint.Before, Tear.None, seed);
        if (!isWrite)
        {
            yield return new Cut(call, CutPoint.Read, Tear.None, seed);
        }

        foreach (CutPoint step in isWrite ? _steps : [])
        {
            foreach (Tear tear in _tears)
            {
                yield return new Cut(call, step, tear, seed);
            }
        }

        yield return new Cut(call, CutPoint.After, Tear.All, seed);
    }

    /// <returns>Every place and mode of the calls of a run.</returns>
    public static IEnumerable<Cut> OfAll(IReadOnlyList<bool> writes, int seed)
    {
        return Enumerable.Range(0, writes.Count).SelectMany(call => Of(call, writes[call], seed));
    }

    /// <exception cref="FormatException">It is not <c>call:point:mode:seed</c>.</exception>
    public static Cut Parse(string text)
    {
        string[] words = text.Split(':');
        return words.Length == 4
            && int.TryParse(words[0], CultureInfo.InvariantCulture, out int call)
            && Enum.TryParse(words[1], ignoreCase: true, out CutPoint point)
            && Enum.TryParse(words[2], ignoreCase: true, out Tear tear)
            && int.TryParse(words[3], CultureInfo.InvariantCulture, out int seed)
            ? new Cut(call, point, tear, seed)
            : throw new FormatException($"'{text}' is no call:point:mode:seed");
    }

    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"{Call}:{Point}:{Tear}:{Seed}").ToLowerInvariant();
    }
}
