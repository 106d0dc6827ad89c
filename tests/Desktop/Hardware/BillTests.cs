using System.Globalization;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Hardware;

/// <summary>What is drawn can be ordered, and nothing is ordered that is not drawn.</summary>
[TestClass]
public sealed class BillTests
{
    private static readonly Bill[] _bill = Bill.Read();
    private static readonly Netlist _board = Netlist.OfTheBoard();

    [TestMethod]
    public void Every_drawn_part_is_on_the_bill_under_its_number_and_the_other_way_round()
    {
        string[] drawn = [.. _board.Parts.Values.Where(part => part.IsOnTheBill).Select(part => $"{part.Reference} {part.Maker} {part.Number}")];
        string[] ordered = [.. _bill.SelectMany(line => line.References.Select(reference => $"{reference} {line.Maker} {line.Number}"))];

        Found.Nothing(drawn.Except(ordered).Select(part => "drawn, not ordered: " + part), "the bill lacks parts");
        Found.Nothing(ordered.Except(drawn).Select(part => "ordered, not drawn: " + part), "the schematic lacks parts");
        CollectionAssert.AllItemsAreUnique(ordered);
    }

    [TestMethod]
    public void Every_line_has_a_maker_a_number_a_price_and_its_date()
    {
        Found.Nothing(_bill.Where(line => line.Maker == "" || line.Number == "" || line.Euro <= 0 || !DateOnly.TryParseExact(line.Date, "yyyy-MM-dd", out _)).Select(line => line.ToString()), "incomplete lines");
    }

    [TestMethod]
    public void The_quantity_is_the_number_of_references()
    {
        Found.Nothing(_bill.Where(line => line.References.Length > 0 && line.References.Length != line.Quantity).Select(line => $"{line.Number}: {line.Quantity} for {string.Join(' ', line.References)}"), "quantities");
    }

    [TestMethod]
    public void The_sums_that_are_told_are_those_of_the_lines()
    {
        string[] told = File.ReadAllLines(Tree.PathOf("hardware/bom.md"));
        foreach (IGrouping<string, Bill> kind in _bill.GroupBy(line => line.Kind))
        {
            string row = told.Single(line => line.StartsWith($"| {kind.Key} | ", StringComparison.Ordinal));
            StringAssert.Contains(row, $"| {Sum(kind)} |");
        }

        Assert.Contains(line => line.StartsWith("| **a box: board, wired, mechanical** |", StringComparison.Ordinal) && line.Contains($"**{Sum(_bill.Where(line => line.Kind != "display"))}**"), told);
    }

    private static string Sum(IEnumerable<Bill> lines) => lines.Sum(line => line.Quantity * line.Euro).ToString("0.00", CultureInfo.InvariantCulture);
}
