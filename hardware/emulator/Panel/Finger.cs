using System.Diagnostics;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Panel;

/// <summary>Presses keys as one finger does: one after the other, each long enough for the firmware to have looked. Any thread.</summary>
internal sealed class Finger(EmulatedBoard board)
{
    private const int DwellMs = 60;
    private const int LongestRealMs = 1000;
    private const int PollRealMs = 4;

    /// <summary>A scan that has rested for so long is over, and not only kept waiting by a busy host.</summary>
    private const int QuietRealMs = 40;

    /// <summary>Times the chip sets a row's pin in five scans.</summary>
    private const int SetsToSee = 10;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Presses and releases; both have been seen when it returns, if anything scans the keypad.</summary>
    /// <param name="row">0 to 3 from the top.</param>
    /// <param name="column">0 to 3 from the left.</param>
    public async Task TapAsync(int row, int column, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await HoldAsync(row, column);
            await DwellAsync(row);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task HoldAsync(int row, int column)
    {
        board.Keys.Press(row, column);
        try
        {
            await DwellAsync(row);
        }
        finally
        {
            board.Keys.Release(row, column);
        }
    }

    private async Task DwellAsync(int row)
    {
        Stopwatch real = Stopwatch.StartNew();
        Stopwatch quiet = Stopwatch.StartNew();
        long untilMs = board.Substrate.Clock.NowMs + DwellMs;
        int before = SetsOf(row);
        int last = before;
        while (real.ElapsedMilliseconds < LongestRealMs)
        {
            int sets = SetsOf(row);
            if (sets != last)
            {
                last = sets;
                quiet.Restart();
            }

            // A box that an interrupt wakes scans until the key has settled, and then no more.
            bool isOver = sets != before && quiet.ElapsedMilliseconds >= QuietRealMs;
            bool isSeen = !board.IsPowered || isOver || sets - before >= SetsToSee;
            if (isSeen && board.Substrate.Clock.NowMs >= untilMs)
            {
                return;
            }

            await Task.Delay(PollRealMs);
        }
    }

    private int SetsOf(int row) => board.Substrate.Under(() => board.Circuit[BoardWiring.KeyRows[row]].ChipSets);
}
