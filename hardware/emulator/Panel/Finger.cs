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
            await DwellAsync(row, isHeld: false);
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
            await DwellAsync(row, isHeld: true);
        }
        finally
        {
            board.Keys.Release(row, column);
        }
    }

    // While a key is held the box looks again and again; once all are up it has looked until that was sure, and rests.
    private async Task DwellAsync(int row, bool isHeld)
    {
        Stopwatch real = Stopwatch.StartNew();
        long untilMs = board.Substrate.Clock.NowMs + DwellMs;
        int before = SetsOf(row);
        while (real.ElapsedMilliseconds < LongestRealMs)
        {
            if (board.Keys.IsBouncing)
            {
                // What it felt so far counts for nothing.
                before = SetsOf(row);
                untilMs = board.Substrate.Clock.NowMs + DwellMs;
            }

            int sets = SetsOf(row) - before;
            bool isSeen = !board.IsPowered || sets >= SetsToSee || (!isHeld && sets > 0 && RestsNow());
            if (isSeen && board.Substrate.Clock.NowMs >= untilMs)
            {
                return;
            }

            await Task.Delay(PollRealMs);
        }
    }

    private int SetsOf(int row) => board.Substrate.Under(() => board.Circuit[BoardWiring.KeyRows[row]].ChipSets);

    private bool RestsNow() => board.Substrate.Under(() => BoardWiring.KeyRows.All(pin => board.Circuit[pin].IsDrivenLow));
}
