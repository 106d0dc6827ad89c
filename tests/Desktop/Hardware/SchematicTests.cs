using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Hardware;

/// <summary>The drawn board, the pin map and the firmware mean the same pins, and the pins bear what the chip asks of them.</summary>
[TestClass]
public sealed class SchematicTests
{
    private static readonly PinMap[] _map = PinMap.Read();
    private static readonly BoardRules _rules = new(Netlist.OfTheBoard(), _map);

    [TestMethod]
    public void Schematic_pin_map_and_firmware_have_the_same_signals_on_the_same_pins() => Found.Nothing(_rules.OneSetOfPins(), "pins differ");

    [TestMethod]
    public void No_pin_is_used_twice() => CollectionAssert.AllItemsAreUnique(_map.Select(line => line.Pin).ToArray());

    [TestMethod]
    public void Every_pull_of_the_pin_map_is_a_resistor_and_no_other_is_there() => Found.Nothing(_rules.Pulls(), "pulls differ");

    [TestMethod]
    public void Every_output_has_the_level_at_boot_that_its_resistor_gives() => Found.Nothing(_rules.BootLevels(), "levels at boot");

    [TestMethod]
    public void Every_pin_can_do_what_its_signal_asks_and_nothing_acts_at_boot() => Found.Nothing(_rules.PinsBearTheirSignals(), "signals on the wrong pins");

    [TestMethod]
    public void Strapping_pins_are_as_the_boot_wants_them() => Found.Nothing(_rules.StrappingPins(), "strapping pins");

    [TestMethod]
    public void The_coil_hangs_between_two_switches_that_different_signals_close() => Found.Nothing(_rules.TwoSwitches(), "the coil's driver");

    [TestMethod]
    [DataRow("U1", "33", "Bolt", DisplayName = "the coil under another name")]
    [DataRow("U1", "33", "EN", DisplayName = "the coil on another pin")]
    [DataRow("U1", "14", "Lid", DisplayName = "a strapping pin in use")]
    [DataRow("R30", "2", "+3V3", DisplayName = "the coil's pin pulled up")]
    [DataRow("R50", "1", "EN", DisplayName = "no pull-up at the lid")]
    [DataRow("Q3", "1", "FIRE", DisplayName = "the one-shot on both switches")]
    [DataRow("D8", "2", "GND", DisplayName = "no way for the coil's current")]
    [DataRow("U12", "3", "+5V", DisplayName = "a one-shot that fires in reset")]
    public void A_planted_fault_is_seen(string part, string pin, string net)
    {
        BoardRules planted = new(Netlist.OfTheBoard().With(part, pin, net), _map);

        Assert.IsNotEmpty(planted.OneSetOfPins().Concat(planted.Pulls()).Concat(planted.StrappingPins()).Concat(planted.TwoSwitches()));
    }

    [TestMethod]
    [DataRow("Coil", 5, "low")]
    [DataRow("Coil", 21, "high")]
    [DataRow("Coil", 34, "low")]
    [DataRow("Lid", 16, "high")]
    public void A_planted_line_of_the_pin_map_is_seen(string signal, int pin, string level)
    {
        PinMap[] map = [.. _map.Select(line => line.Signal == signal ? line with { Pin = pin, BootLevel = level } : line)];
        BoardRules planted = new(Netlist.OfTheBoard(), map);

        Assert.IsNotEmpty(planted.PinsBearTheirSignals());
    }
}
