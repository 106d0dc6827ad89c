using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Hardware;

/// <summary>The wires of the box end at the plugs that are drawn.</summary>
[TestClass]
public sealed class WiringTests
{
    private static readonly Netlist _board = Netlist.OfTheBoard();

    private static (string Plug, string Pin, string Net)[] Wires =>
        [.. File.ReadLines(Tree.PathOf("hardware/enclosure/wiring.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[0].StartsWith('J')).Select(cells => (cells[0], cells[1], cells[2]))];

    [TestMethod]
    public void Every_wire_ends_at_a_pin_that_is_drawn_on_its_net()
    {
        Found.Nothing(Wires.Where(wire => !IsOn(wire.Net, _board.NetOf(wire.Plug, wire.Pin))).Select(wire => $"{wire.Plug}.{wire.Pin}: {wire.Net} in the table, {_board.NetOf(wire.Plug, wire.Pin)} drawn"), "wires");
    }

    [TestMethod]
    public void Every_pin_of_every_plug_has_its_wire()
    {
        string[] plugs = [.. Wires.Select(wire => wire.Plug).Distinct()];
        string[] drawn = [.. plugs.SelectMany(plug => Enumerable.Range(1, 8).Where(pin => _board.NetOf(plug, pin.ToString()) != "").Select(pin => $"{plug}.{pin}"))];

        CollectionAssert.AreEquivalent(new[] { "J1", "J2", "J5", "J6", "J7", "J8", "J9" }, plugs);
        CollectionAssert.AreEquivalent(drawn, Wires.Select(wire => $"{wire.Plug}.{wire.Pin}").ToArray());
    }

    // A net that nobody named bears the name of one of its pins.
    private static bool IsOn(string told, string drawn) => told == drawn || drawn.StartsWith("Net-(", StringComparison.Ordinal);
}
