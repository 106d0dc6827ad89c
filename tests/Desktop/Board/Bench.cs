using System.Diagnostics;
using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

/// <summary>One board with an empty profile folder of its own, gone at the end.</summary>
internal sealed class Bench : IDisposable
{
    private readonly InlineFirmware _firmware;

    public Bench(double speed = 1.0, Action<IChip>? main = null)
        : this(main ?? (_ => { }), settings => settings with { Speed = speed })
    {
    }

    private Bench(Action<IChip> main, Func<BoardSettings, BoardSettings> change)
    {
        _firmware = new InlineFirmware(main);
        Folder = Directory.CreateTempSubdirectory("lockbox-board-").FullName;
        Board = new EmulatedBoard(change(new BoardSettings(Folder)) with { Firmware = _firmware });
    }

    /// <summary>How long a condition may take to come true before the test gives up.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    public string Folder { get; }

    public EmulatedBoard Board { get; }

    /// <summary>A board whose time the test passes.</summary>
    public static Bench InSteps(Action<IChip> main) => new(main, settings => settings with { IsLockStep = true });

    public static void Until(Func<bool> condition, string what)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsTrue(waited.Elapsed < Patience, "never came true: " + what);
            Thread.Sleep(1);
        }
    }

    /// <summary>Switches the board on.</summary>
    public IChip Boot()
    {
        Board.Restore();
        return _firmware.TakeChip();
    }

    /// <summary>The chip of the next power-up or restart.</summary>
    public IChip NextChip() => _firmware.TakeChip();

    public void Dispose()
    {
        Board.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
