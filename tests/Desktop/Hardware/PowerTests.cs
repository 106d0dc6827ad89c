using System.Globalization;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Hardware;

/// <summary>The sums of hardware/power.md are those of power.csv.</summary>
[TestClass]
public sealed class PowerTests
{
    /// <summary>Of the 12 to 5 V module; power.md says where it comes from.</summary>
    private const decimal Efficiency = 0.87m;

    [TestMethod]
    public void Every_state_draws_what_its_loads_do()
    {
        string[] told = File.ReadAllLines(Tree.PathOf("hardware/power.md"));
        foreach (IGrouping<string, string[]> state in File.ReadLines(Tree.PathOf("hardware/power.csv")).Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0]))
        {
            decimal watts = state.Sum(Watts);

            CollectionAssert.Contains(told, string.Create(CultureInfo.InvariantCulture, $"| {state.Key} | {watts:0.00} | {watts / 12 * 1000:0} |"));
        }
    }

    private static decimal Watts(string[] cells)
    {
        decimal volt = decimal.Parse(cells[2], CultureInfo.InvariantCulture);
        return volt * decimal.Parse(cells[3], CultureInfo.InvariantCulture) / 1000 / (volt == 5 ? Efficiency : 1);
    }
}
