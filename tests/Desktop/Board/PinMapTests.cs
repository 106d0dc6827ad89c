using Lockbox.Emulator.Boot;

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

        Dictionary<string, int> drawn = PinMap().ToDictionary(signal => signal[0], signal => int.Parse(signal[1]));

        CollectionAssert.AreEquivalent(drawn, wired);
    }

    [TestMethod]
    public void BoardWiring_Resistors_AreThoseOfThePinMap()
    {
        CollectionAssert.AreEquivalent(PinsWith("external up"), BoardWiring.PulledUp);
        CollectionAssert.AreEquivalent(PinsWith("external down"), BoardWiring.PulledDown);
    }

    private static int[] PinsWith(string pull) =>
        [.. PinMap().Where(signal => signal[3] == pull).Select(signal => int.Parse(signal[1]))];

    private static IEnumerable<string[]> PinMap() =>
        File.ReadLines(Path.Combine(Root(), "hardware", "pinmap.csv")).Skip(1).Select(line => line.Split(','));

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "hardware", "pinmap.csv")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("no hardware/pinmap.csv above the tests");
    }
}
