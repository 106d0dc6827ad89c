using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <summary>Says in one line what was done to a board.</summary>
internal static class DeedWords
{
    public static string Of(Deed deed) => deed.What switch
    {
        Deeds.Diodes => Is(deed, "the keypad's diodes are there", "the keypad's diodes are bridged"),
        Deeds.ForceLid => "the lid is forced",
        Deeds.Supply => Is(deed, "the supply is good", "the supply is low"),
        Deeds.Reach => Is(deed, "the network is in reach", "the network is out of reach"),
        Deeds.RadioFault => "radio: " + (RadioFault)deed.Value,
        Deeds.FlashFault => "flash: " + (FlashFault)deed.Value,
        Deeds.Capacity => $"flash: {deed.Value} bytes",
        Deeds.CutBeforeCommit => $"the power will go before commit {deed.Value} from now",
        Deeds.CutAfterCommit => $"the power will go after commit {deed.Value} from now",
        Deeds.LoseEdges => Is(deed, "edges are lost", "edges arrive"),
        Deeds.MemoryFault => "memory: " + (MemoryFault)deed.Value,
        Deeds.Freeze => deed.Value < 0 ? "the program stands still" : $"the program stands still for {deed.Value} ms",
        Deeds.JumpClock => $"the chip's clock jumps by {deed.Value} days",
        Deeds.DeadRows => $"display: dead rows {deed.Value:x2}",
        Deeds.JamCoil => Is(deed, "the bolt is jammed", "the bolt moves"),
        Deeds.CoilMishap => "in the next pulse: " + (CoilMishap)deed.Value,
        Deeds.StickLid => Is(deed, "the lid is stuck", "the lid gives way"),
        Deeds.LidSwitch => "lid switch: " + (LidSwitch)deed.Value,
        Deeds.Bounce => Is(deed, "keys bounce", "keys do not bounce"),
        Deeds.CutBeforeFile => $"the power will go before the next commit of {NameOf(deed.Value)}",
        Deeds.CutAfterFile => $"the power will go after the next commit of {NameOf(deed.Value)}",
        Deeds.CutNowhere => "the power will not go",
        Deeds.FlipBit => "a bit flips in " + FlashFiles.NameOf(deed.Value / FlashFiles.Slots, deed.Value % FlashFiles.Slots),
        _ => $"{deed.What} {deed.Value}",
    };

    // Without the slot.
    private static string NameOf(int file) => Path.GetFileNameWithoutExtension(FlashFiles.NameOf(file, 0));

    private static string Is(Deed deed, string when, string otherwise) => deed.Value != 0 ? when : otherwise;
}
