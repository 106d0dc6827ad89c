using Lockbox.Core.Ports;

namespace Lockbox.Fuzzing;

/// <summary>Every part of a board but flash and hash, while nobody is at the box: what can be counted is counted.</summary>
internal sealed class StillParts : IClock, IKeyLines, ICoil, ILid, ISupply, IDisplay, IRandom
{
    /// <summary>Time since boot, ms; stands still until it is set.</summary>
    public long NowMs { get; set; }

    /// <summary>How often the coil was switched on.</summary>
    public int Pulses { get; private set; }

    public bool IsOpen => false;

    public bool IsGood => true;

    public int ReadRow(int row) => 0;

    public void Drive(bool on) => Pulses += on ? 1 : 0;

    public void Show(byte[] frame)
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
