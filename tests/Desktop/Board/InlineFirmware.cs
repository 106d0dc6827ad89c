using System.Collections.Concurrent;
using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

/// <summary>Firmware that is a piece of the test: hands its chip over and runs what it is given.</summary>
internal sealed class InlineFirmware : IFirmware
{
    private readonly BlockingCollection<IChip> _started = [];
    private readonly Action<IChip> _main;

    public InlineFirmware(Action<IChip> main)
    {
        _main = main;
    }

    /// <summary>The chip of the oldest power-up not taken yet.</summary>
    public IChip TakeChip() =>
        _started.TryTake(out IChip? chip, Bench.Patience) ? chip : throw new TimeoutException("the board has not booted");

    public IProgram Load() => new Copy(this);

    private sealed class Copy(InlineFirmware firmware) : IProgram
    {
        public void Run(IChip chip)
        {
            firmware._started.Add(chip);
            firmware._main(chip);
        }

        public void Dispose()
        {
        }
    }
}
