using Lockbox.Core.Ports;

namespace Lockbox.Fuzzing;

/// <summary>Every part of a board but flash and hash, while nobody is at the box: what can be counted is counted.</summary>
internal sealed class StillParts : IClock, IKeyLines, ICoil, ILid, ISupply, IDisplay, IRandom, IBuzzer, IGauges
{
    /// <summary>Time since boot, ms; stands still until it is set.</summary>
    public long NowMs { get; set; }

    /// <summary>How often the coil was switched on.</summary>
    public int Pulses { get; private set; }

    public bool IsOpen => false;

    public bool IsGood => true;

    public bool HasStirred => false;

    public long ManagedFree => 4000000;

    public long NativeFree => 90000;

    public long LargestBlock => 40000;

    public int ReadRow(int row) => 0;

    public void Drive(bool on) => Pulses += on ? 1 : 0;

    public void Show(byte[] frame)
    {
    }

    public void Refresh()
    {
    }

    public void Rest()
    {
    }

    public void Sound(bool on)
    {
    }

    /// <summary>0, 1, 2 and so on, so that a seed can answer the box's question.</summary>
    public void Fill(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)i;
        }
    }
}
