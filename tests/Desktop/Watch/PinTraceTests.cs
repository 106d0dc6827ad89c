using Lockbox.Emulator.Watch;
using Lockbox.Tests.Board;
using Lockbox.Wiring;

namespace Lockbox.Tests.Watch;

[TestClass]
public sealed class PinTraceTests
{
    private const int TenthsPerMs = 10_000;

    [TestMethod]
    public void The_dump_of_a_typed_key_reads_back_and_ends_with_the_levels_of_the_wires()
    {
        using Story story = new();
        story.Boot();
        story.Hand.Press('5');

        DumpReader dump = new(ValueChangeDump.Write(story.Pins.Look(200)));

        Assert.AreSequenceEqual(NamedWire.All.Select(wire => wire.Name), dump.Names);
        foreach (NamedWire wire in NamedWire.All)
        {
            Assert.AreEqual(story.Board.Substrate.Under(() => story.Board.Circuit[wire.Pin].ShownLevel), dump.End[wire.Name], wire.Name);
        }

        Assert.AreEqual(story.Board.Substrate.Clock.NowMs * TenthsPerMs, dump.Until);
        Assert.AreEqual(200 * TenthsPerMs, dump.Until - dump.From);
        string[] moved = [.. dump.Changes.Select(change => change.Name).Where(name => name.StartsWith("Key", StringComparison.Ordinal)).Distinct().Order()];
        Assert.AreSequenceEqual(["KeyColumn1", "KeyRow0", "KeyRow1", "KeyRow2", "KeyRow3"], moved);
    }

    [TestMethod]
    public void The_words_on_the_spi_wires_are_the_picture_on_the_display()
    {
        using Story story = new();
        story.Boot();
        story.Hand.Press('5');
        Assert.AreEqual(1, story.Hand.See()?.Digits);

        DumpReader dump = new(ValueChangeDump.Write(story.Pins.Look(60_000)));
        Assert.AreEqual(0, dump.From, "all since the beginning is remembered");

        Assert.AreSequenceEqual(story.Board.Display.Rows, SpiDecoder.Picture(dump));
    }

    [TestMethod]
    public void The_clock_of_a_transfer_is_drawn_at_its_own_pace_and_nothing_runs_backwards()
    {
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Spi.Route(1, SpiSignal.Clock, Emulator.Boot.BoardWiring.DisplayClock);
            chip.Sleep(10);
            chip.Spi.Transfer(1, Emulator.Boot.BoardWiring.DisplayLoad, 0, 1_000_000, [0xAA, 0xAA], []);
            chip.Spi.Transfer(1, Emulator.Boot.BoardWiring.DisplayLoad, 0, 2_000_000, [0x0F], []);
        });
        PinTrace pins = new(bench.Board);
        bench.Boot();
        bench.Board.Pass(50);

        DumpReader dump = new(ValueChangeDump.Write(pins.Look(45)));
        long[] rises = [.. dump.Changes.Where(change => change is { Name: "DisplayClock", Level: true }).Select(change => change.At)];

        Assert.HasCount(24, rises);
        Assert.AreSequenceEqual(Enumerable.Repeat(10L, 15), rises.Take(16).Zip(rises.Skip(1), (one, next) => next - one).Take(15));
        Assert.AreSequenceEqual(Enumerable.Repeat(4L, 7), rises.Skip(16).Zip(rises.Skip(17), (one, next) => next - one));
        Assert.IsTrue(rises.All(at => at / TenthsPerMs == 10), "all of it is in the millisecond in which it happened");
    }

    [TestMethod]
    public void A_cut_is_seen_on_the_wires_too()
    {
        using Story story = new();
        story.Boot();
        story.Board.Cut();

        DumpReader dump = new(ValueChangeDump.Write(story.Pins.Look(10)));

        Assert.IsTrue(dump.Start["Supply"]);
        Assert.IsFalse(dump.End.Values.Any(level => level), "no level without power");
    }

    [TestMethod]
    public void The_last_65536_changes_are_kept_and_a_window_begins_where_they_begin()
    {
        using Bench bench = Bench.InSteps(_ => { });
        PinTrace pins = new(bench.Board);
        IChip chip = bench.Boot();
        bench.Board.Pass(1);
        chip.Pins.SetDrive(Emulator.Boot.BoardWiring.Buzzer, PinDrive.PushPull);
        for (int i = 0; i < 70_001; i++)
        {
            chip.Pins.Write(Emulator.Boot.BoardWiring.Buzzer, i % 2 == 0);
        }

        PinNews news = PinNews.Of(pins.Look(1_000_000));
        SignalNews buzzer = news.Signals.Single(signal => signal.Name == "Buzzer");

        Assert.HasCount(65_535, buzzer.Edges);
        Assert.AreEqual(0, buzzer.Level, "65,535 changes later it is high");
        Assert.AreEqual(0.5, buzzer.Edges[0] - news.FromUs);
        Assert.AreEqual("other", buzzer.Group);
        Assert.AreEqual(news.UntilUs, buzzer.Edges[^1]);
    }

    [TestMethod]
    public void The_names_are_those_of_the_pin_map()
    {
        string[] map = [.. Hardware.PinMap.Read().Select(line => $"{line.Signal},{line.Pin}")];

        Assert.AreSequenceEqual(map.Where(line => !line.StartsWith("DisplayUnused", StringComparison.Ordinal)).Order(), NamedWire.All.Select(wire => $"{wire.Name},{wire.Pin}").Order());
    }
}
