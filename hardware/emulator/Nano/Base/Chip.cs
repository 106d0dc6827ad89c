using Lockbox.Wiring;

namespace Lockbox.Nano;

/// <summary>Where the stand-ins find the chip they run on.</summary>
public static class Chip
{
    private static PowerUp? _powerUp;

    /// <summary>The chip of this power-up; set before the program starts. Setting it forgets all that was before.</summary>
    public static IChip Current
    {
        get => PowerUp.Chip;
        set => _powerUp = new PowerUp(value);
    }

    internal static PowerUp PowerUp => _powerUp ?? throw new InvalidOperationException("no chip: set Lockbox.Nano.Chip.Current first");

    /// <summary>The chip, checked to have power; the first thing every stand-in does.</summary>
    internal static IChip Powered()
    {
        IChip chip = Current;
        chip.EnsurePower();
        return chip;
    }
}
