using System.Numerics;

namespace Lockbox.Tests.Timing.Tracing;

/// <summary>
/// What woven code calls before each of its instructions. One sequence per <see cref="TracedWorld"/>; one thread. Public,
/// because other assemblies are made to call it.
/// </summary>
public static class Trace
{
    // Odd, so that no place is lost in the product.
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private static ulong _hash;
    private static long _count;
    private static List<int>? _tape;

    /// <summary>Instructions and marks since <see cref="Begin"/>.</summary>
    public static long Count => _count;

    /// <param name="place">Number of an instruction, or negative for a mark that a double sets.</param>
    public static void Step(int place)
    {
        _hash = (BitOperations.RotateLeft(_hash, 7) ^ (uint)place) * Factor;
        _count++;
        _tape?.Add(place);
    }

    /// <summary>Starts a new sequence.</summary>
    public static void Begin()
    {
        _hash = 0;
        _count = 0;
        _tape?.Clear();
    }

    /// <returns>The sequence since <see cref="Begin"/>; it goes on.</returns>
    public static Trail Take()
    {
        return new Trail(_hash, _count);
    }

    /// <summary>From now on the sequence itself is kept too, to be looked at.</summary>
    public static List<int> Record()
    {
        _tape = [];
        return _tape;
    }

    /// <summary>Back to hash and count alone.</summary>
    public static void StopRecording()
    {
        _tape = null;
    }
}
