using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Lockbox.Tests.Timing.Dudect;

/// <summary>
/// Times a check on inputs of two classes: one fixed input, and random ones. Classes and inputs are drawn beforehand, in
/// random order, and every input comes through the same buffer; so nothing but its content differs.
/// </summary>
/// <param name="check">What is timed; must leave the input as it is.</param>
/// <param name="fixedInput">The one input of class 0.</param>
/// <param name="draw">Draws an input of class 1.</param>
internal sealed class Stopclock(Action<byte[]> check, byte[] fixedInput, Action<Random, byte[]> draw)
{
    private const int Chunk = 10_000;

    // One check is not much longer than the stopwatch's own tick.
    private const int Batch = 4;

    private readonly byte[] _input = new byte[fixedInput.Length];
    private readonly byte[][] _inputs = [.. Enumerable.Range(0, Chunk).Select(_ => new byte[fixedInput.Length])];

    public Samples Measure(int count, int seed)
    {
        Random random = new(seed);
        Samples samples = new(new long[count], new byte[count]);

        // The compiler has settled after that.
        Fill(random, new byte[Chunk]);
        Time(new long[Chunk]);
        for (int start = 0; start < count; start += Chunk)
        {
            int length = Math.Min(Chunk, count - start);
            Fill(random, samples.Kinds.AsSpan(start, length));
            Time(samples.Times.AsSpan(start, length));
        }

        return samples;
    }

    private void Fill(Random random, Span<byte> kinds)
    {
        for (int i = 0; i < kinds.Length; i++)
        {
            kinds[i] = (byte)random.Next(2);
            draw(random, _inputs[i]);
            if (kinds[i] == 0)
            {
                fixedInput.CopyTo(_inputs[i], 0);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Time(Span<long> times)
    {
        for (int i = 0; i < times.Length; i++)
        {
            _inputs[i].CopyTo(_input, 0);
            long before = Stopwatch.GetTimestamp();
            for (int again = 0; again < Batch; again++)
            {
                check(_input);
            }

            times[i] = Stopwatch.GetTimestamp() - before;
        }
    }
}
