using Lockbox.Emulator.Boot;
using Lockbox.Tests.Hardware;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class PinMapTests
{
    [TestMethod]
    public void BoardWiring_EverySignal_IsOnThePinOfThePinMap()
    {
        Dictionary<string, int> wired = typeof(BoardWiring).GetFields()
            .Where(field => field.IsLiteral && field.Name is not ("PinCount" or "FirstInputOnlyPin"))
            .ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);
        for (int i = 0; i < 4; i++)
        {
            wired["KeyRow" + i] = BoardWiring.KeyRows[i];
            wired["KeyColumn" + i] = BoardWiring.KeyColumns[i];
        }

        Dictionary<string, int> drawn = PinMap.Read().ToDictionary(line => line.Signal, line => line.Pin);

        CollectionAssert.AreEquivalent(drawn, wired);
    }

    [TestMethod]
    public void BoardWiring_Resistors_AreThoseOfThePinMap()
    {
        CollectionAssert.AreEquivalent(PinsWith("external up"), BoardWiring.PulledUp);
        CollectionAssert.AreEquivalent(PinsWith("external down"), BoardWiring.PulledDown);
    }

    private static int[] PinsWith(string pull) =>
        [.. PinMap.Read().Where(line => line.Pull == pull).Select(line => line.Pin)];
}
