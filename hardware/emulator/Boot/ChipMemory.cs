using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>The memory as one power-up sees it.</summary>
internal sealed class ChipMemory(PowerUp chip, MemoryPart part) : IMemory
{
    public MemoryFigures Internal => Ask(part.MeasureInternal);

    public MemoryFigures SpiRam => Ask(part.MeasureSpiRam);

    public long FreeManagedBytes => Ask(part.MeasureManaged);

    private T Ask<T>(Func<T> measure)
    {
        using Effect effect = chip.Enter();
        return measure();
    }
}
