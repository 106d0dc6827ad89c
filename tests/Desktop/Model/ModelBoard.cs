namespace Lockbox.Tests.Model;

/// <summary>What lies around the box; survives a power cut.</summary>
internal sealed class ModelBoard
{
    public bool IsSupplyGood { get; set; } = true;

    public bool IsLidOpen { get; set; }

    public bool FlashRefuses { get; set; }
}
