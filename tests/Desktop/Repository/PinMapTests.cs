using System.Reflection;

namespace Lockbox.Tests.Repository;

/// <summary>The board is drawn with hardware/pinmap.csv and driven with Pins.cs.</summary>
[TestClass]
public sealed class PinMapTests
{
    [TestMethod]
    public void The_firmware_drives_the_pins_that_the_board_has()
    {
        string[] board = File.ReadLines(Tree.PathOf("hardware/pinmap.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]} = {cells[1]}").ToArray();

        FieldInfo[] pins = typeof(Esp32.Pins).GetFields(BindingFlags.Public | BindingFlags.Static);

        CollectionAssert.AreEquivalent(board, pins.Select(pin => $"{pin.Name} = {pin.GetRawConstantValue()}").ToArray());
        CollectionAssert.AllItemsAreUnique(pins.Select(pin => pin.GetRawConstantValue()).ToArray());
    }
}
