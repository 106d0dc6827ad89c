using System.Reflection;

namespace Lockbox.Tests.Repository;

/// <summary>The board is drawn with hardware/pinmap.csv and driven with Pins.cs.</summary>
[TestClass]
public sealed class PinMapTests
{
    private const string Map = "hardware/pinmap.csv";

    private static IEnumerable<FieldInfo> Pins => typeof(Esp32.Pins).GetFields(BindingFlags.Public | BindingFlags.Static);

    [TestMethod]
    public void The_firmware_drives_the_pins_that_the_board_has()
    {
        Found.Nothing(Breaches(File.ReadLines(Tree.PathOf(Map))), "the board and the firmware differ");
    }

    [TestMethod]
    public void No_pin_is_used_twice()
    {
        CollectionAssert.AllItemsAreUnique(Pins.Select(pin => pin.GetRawConstantValue()).ToArray());
    }

    [TestMethod]
    [DataRow("Coil,21,", "Coil,5,")]
    [DataRow("Coil,21,", "Bolt,21,")]
    [DataRow("Lid,34,", "Spare,35,x\nLid,34,")]
    public void A_planted_difference_is_seen(string right, string wrong)
    {
        string map = File.ReadAllText(Tree.PathOf(Map));

        Assert.Contains(right, map);
        Assert.IsNotEmpty(Breaches(map.Replace(right, wrong, StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <returns>What stands on one side only.</returns>
    private static IEnumerable<string> Breaches(IEnumerable<string> map)
    {
        string[] board = map.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]} = {cells[1]}").ToArray();
        string[] firmware = Pins.Select(pin => $"{pin.Name} = {pin.GetRawConstantValue()}").ToArray();
        return board.Except(firmware).Select(pin => "only in pinmap.csv: " + pin).Concat(firmware.Except(board).Select(pin => "only in Pins.cs: " + pin));
    }
}
