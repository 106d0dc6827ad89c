using Lockbox.Nano;
using Lockbox.Wiring;

namespace Nano.System;

/// <summary>The generator of the chip: noise of the board, whatever the seed given here.</summary>
public class Random
{
    private readonly INoise _noise;

    public Random()
    {
        _noise = Chip.Powered().NewNoise();
    }

    /// <param name="seed">Ignored, as on the chip.</param>
    public Random(int seed)
        : this()
    {
    }

    /// <returns>0 to int.MaxValue.</returns>
    public virtual int Next()
    {
        byte[] drawn = new byte[4];
        NextBytes(drawn);
        return BitConverter.ToInt32(drawn) & int.MaxValue;
    }

    /// <returns>0 to <paramref name="maxValue"/> - 1, with the slight bias of a remainder, as on the chip.</returns>
    public virtual int Next(int maxValue)
    {
        if (maxValue <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxValue));
        }

        return Next() % maxValue;
    }

    /// <returns>0.0 to 1.0, both included.</returns>
    public virtual double NextDouble()
    {
        return (double)Next() / int.MaxValue;
    }

    public virtual void NextBytes(byte[] buffer)
    {
        Chip.Powered();
        Chip.Powered();
        _noise.Fill(buffer);
    }
}
