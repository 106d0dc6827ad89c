namespace Lockbox.Tests.Fuzz;

/// <summary>Makes inputs out of seeds: the same ones for the same number. One owner, one thread.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, int longest)
{
    private const int MostSteps = 5;

    // SplitMix64.
    private const ulong Step = 0x9E3779B97F4A7C15;

    private static readonly byte[][] _words = File.ReadAllLines(Words)
        .Where(line => line.StartsWith('"'))
        .Select(line => System.Text.Encoding.Latin1.GetBytes(System.Text.RegularExpressions.Regex.Unescape(line[1..^1])))
        .ToArray();

    private readonly byte[] _input = new byte[longest];
    private int _length;

    private ulong _state;

    public ReadOnlySpan<byte> Input => _input.AsSpan(0, _length);

    private static string Words => Repository.Tree.PathOf("tests/Desktop/Fuzz/words.dict");

    /// <summary>Begins a row of inputs that is another one for each number.</summary>
    public void Begin(ulong number)
    {
        // Mixed, for neighbours must not begin alike.
        _state = Mix(number + Step);
    }

    /// <summary>A seed as it is.</summary>
    public void Take(int index)
    {
        byte[] seed = seeds[index];
        _length = Math.Min(seed.Length, longest);
        seed.AsSpan(0, _length).CopyTo(_input);
    }

    /// <summary>Makes the next input: a seed, changed in one to five steps.</summary>
    public void Next()
    {
        Take(Below(seeds.Count));
        for (int steps = 1 + Below(MostSteps); steps > 0; steps--)
        {
            Change();
        }
    }

    private void Change()
    {
        int at = Below(_length + 1);
        switch (Below(10))
        {
            case 0 or 1:
                Set(at, (byte)(Peek(at) ^ (1 << Below(8))));
                break;
            case 2:
                Set(at, (byte)Below(256));
                break;
            case 3:
                Set(at, (byte)(Peek(at) + Below(9) - 4));
                break;
            case 4:
                Remove(at, 1 + Below(8));
                break;
            case 5:
                _length = at;
                break;
            case 6:
                Fill(at, 1 + Below(4), Below(2) == 0 ? (byte)0 : (byte)255);
                break;
            case 7:
                Insert(at, _words[Below(_words.Length)]);
                break;
            case 8:
                Insert(at, Part(_input.AsSpan(0, _length)));
                break;
            default:
                Overwrite(at, Part(seeds[Below(seeds.Count)]));
                break;
        }
    }

    private byte Peek(int at) => at < _length ? _input[at] : (byte)0;

    private void Set(int at, byte value)
    {
        if (at < _length)
        {
            _input[at] = value;
        }
    }

    private void Fill(int at, int count, byte value)
    {
        _input.AsSpan(at, Math.Min(count, _length - at)).Fill(value);
    }

    private void Remove(int at, int count)
    {
        int end = Math.Min(at + count, _length);
        _input.AsSpan(end, _length - end).CopyTo(_input.AsSpan(at));
        _length -= end - at;
    }

    private void Insert(int at, ReadOnlySpan<byte> part)
    {
        if (_length + part.Length <= longest)
        {
            _input.AsSpan(at, _length - at).CopyTo(_input.AsSpan(at + part.Length));
            part.CopyTo(_input.AsSpan(at));
            _length += part.Length;
        }
    }

    private void Overwrite(int at, ReadOnlySpan<byte> part)
    {
        int count = Math.Min(part.Length, longest - at);
        part[..count].CopyTo(_input.AsSpan(at));
        _length = Math.Max(_length, at + count);
    }

    // Short parts more often than long ones. A copy, for what it is put into may be what it was taken from.
    private byte[] Part(ReadOnlySpan<byte> whole)
    {
        int start = Below(whole.Length + 1);
        int count = Math.Min(Below(1 << (1 + Below(8))), whole.Length - start);
        return whole.Slice(start, count).ToArray();
    }

    private int Below(int bound)
    {
        _state += Step;
        return (int)(((Mix(_state) >> 32) * (ulong)bound) >> 32);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
