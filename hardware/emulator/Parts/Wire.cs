using Lockbox.Wiring;

namespace Lockbox.Emulator.Parts;

/// <summary>One GPIO wire: the chip at one end, a part of the board at the other. Only under the board's lock.</summary>
internal sealed class Wire
{
    private readonly bool _hasOutputStage;

    public Wire(int pin, bool hasOutputStage)
    {
        Pin = pin;
        _hasOutputStage = hasOutputStage;
    }

    public int Pin { get; }

    public PinDrive ChipDrive { get; set; }

    public bool ChipLevel { get; set; }

    /// <summary>How often the chip has set this pin, whether or not that changed anything.</summary>
    public int ChipSets { get; set; }

    /// <summary>The board's own resistor: true to the supply, false to ground, null when there is none.</summary>
    public bool? Resistor { get; set; }

    /// <summary>What a part drives the wire to; null when it lets go.</summary>
    public bool? PartLevel { get; set; }

    public bool Level { get; set; }

    /// <summary>What viewers are shown: the level, but high for an open drain that is let go.</summary>
    public bool ShownLevel { get; set; }

    public bool IsFought { get; set; }

    /// <summary>Told each new level, under the board's lock.</summary>
    public event Action<bool>? Edge;

    /// <summary>An open drain of the chip that pulls at nothing.</summary>
    public bool IsLetGo => ChipDrive == PinDrive.OpenDrain && ChipLevel && PartLevel is null;

    public bool IsDrivenLow => PartLevel == false || ChipOutput == false;

    public bool IsDrivenHigh => PartLevel == true || ChipOutput == true;

    /// <summary>The level when nobody drives: the board's resistor is stronger than the chip's, and nothing at all reads low.</summary>
    public bool RestLevel => Resistor ?? (_hasOutputStage && ChipDrive is (PinDrive.PullUp or PinDrive.OpenDrainPullUp));

    private bool? ChipOutput => ChipDrive switch
    {
        _ when !_hasOutputStage => null,
        PinDrive.PushPull => ChipLevel,
        PinDrive.OpenDrain or PinDrive.OpenDrainPullUp when !ChipLevel => false,
        _ => null,
    };

    public void Tell() => Edge?.Invoke(Level);
}
