using System.Globalization;
using System.Text.RegularExpressions;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Hardware;

/// <summary>What is simulated is what is drawn: resistors and capacitors of hardware/board/spice/values.csv.</summary>
[TestClass]
public sealed partial class SimulatedValuesTests
{
    private static readonly Netlist _board = Netlist.OfTheBoard();

    [TestMethod]
    public void Every_part_that_is_simulated_has_the_value_that_is_drawn()
    {
        (string Part, string Value)[] simulated = [.. File.ReadLines(Tree.PathOf("hardware/board/spice/values.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => ReferenceAlone().IsMatch(cells[2])).Select(cells => (cells[2], cells[1]))];

        Assert.IsGreaterThan(12, simulated.Length);
        Found.Nothing(simulated.Where(part => Drawn(_board.Parts[part.Part].Value) != Simulated(part.Value)).Select(part => $"{part.Part}: {part.Value} simulated, {_board.Parts[part.Part].Value} drawn"), "values");
    }

    [TestMethod]
    [DataRow("3M3", "3.3meg")]
    [DataRow("2u2 63V PET 5%", "2.2u")]
    [DataRow("33R 5W", "33")]
    [DataRow("634k", "634k")]
    public void A_value_as_drawn_is_the_value_as_simulated(string drawn, string simulated) => Assert.AreEqual(Simulated(simulated), Drawn(drawn));

    // IEC 60062: the letter stands where the point would.
    private static decimal Drawn(string value)
    {
        Match match = Coded().Match(value);
        return Number($"{match.Groups[1].Value}.{match.Groups[3].Value}0", match.Groups[2].Value);
    }

    // SPICE: m is milli, meg is mega.
    private static decimal Simulated(string value)
    {
        Match match = Suffixed().Match(value);
        return Number(match.Groups[1].Value, match.Groups[2].Value == "meg" ? "M" : match.Groups[2].Value);
    }

    private static decimal Number(string digits, string unit) => decimal.Parse(digits, CultureInfo.InvariantCulture) * unit switch
    {
        "M" => 1e6m,
        "k" => 1e3m,
        "R" or "" => 1,
        "u" => 1e-6m,
        "n" => 1e-9m,
        "p" => 1e-12m,
        _ => throw new InvalidDataException(unit),
    };

    [GeneratedRegex("^[RC][0-9]+$")]
    private static partial Regex ReferenceAlone();

    [GeneratedRegex("^([0-9]+)([MkRunp])([0-9]*)( |$)")]
    private static partial Regex Coded();

    [GeneratedRegex("^([0-9.]+)([a-z]*)$")]
    private static partial Regex Suffixed();
}
