using global::System.Security.Cryptography;
using Lockbox.Nano;

namespace Nano.System;

/// <summary>The generator of the chip: true randomness whatever the seed.</summary>
public class Random
{
    public Random()
    {
        Chip.Powered();
    }

    /// <param name="seed">Ignored, as on the chip.</param>
    public Random(int seed)
    {
        Chip.Powered();
    }

    /// <returns>0 to int.MaxValue.</returns>
    public virtual int Next()
    {
        Chip.Powered();
        return BitConverter.ToInt32(RandomNumberGenerator.GetBytes(4)) & int.MaxValue;
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
        RandomNumberGenerator.Fill(buffer);
    }
}
