using Lockbox.Speed;
using Lockbox.Tests.Timing.Tracing;

// Counted in the compiled Core, instruction by instruction; copying, clearing and hashing are one each.
long[] steps = new TracedWorld().Enter<Func<bool, long[]>>(typeof(Workloads), nameof(Workloads.Run))(true);
long[] bytes = Workloads.Run(false);

Console.WriteLine($"{"",-46}{"instructions",14}{"most",12}{"bytes",8}{"most",8}");
foreach ((string name, int i) in Workloads.Names.Select((name, i) => (name, i * 2)))
{
    Console.WriteLine($"{name,-46}{steps[i],14:N0}{steps[i + 1],12:N0}{bytes[i],8:N0}{bytes[i + 1],8:N0}");
}

await LotFigure.ReportAsync();
