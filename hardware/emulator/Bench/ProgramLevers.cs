using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Bench;

/// <summary>The program hangs; what stands beside the chip has to help.</summary>
internal static class ProgramLevers
{
    private const int BiteMs = 11_000;
    private const int PulseMs = 5_000;
    private const int OneShotMs = 1_500;
    private const int OneShotSlackMs = 100;
    private const string Told = "the dealer was told that it was the watchdog";

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("watchdog", LeverGroups.Mechanics, "Watchdog", "The program hangs, for ever. After the reset the box is switched off and on, because its link would rest for up to 5 min.", "The watchdog resets the chip within about 10 s; the box is ready again, and tells why it started.")
        {
            Plays = true,
            Pull = HangAsync,
            Undo = Undo.By(Recover),
        },
        new("hang-pulse", LeverGroups.Mechanics, "Hang while the coil is on", "A buyer enters a code; the program hangs 0.1 s into the pulse. After the reset the box is switched off and on, as with the watchdog.", "The one-shot ends the pulse at 1.5 s; the watchdog resets the chip. The box tells that the code was interrupted, and the issuer replaces it.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = HangInPulseAsync,
            Undo = Undo.By(Recover),
        },
    ];

    private static async Task<bool> HangAsync(Trial trial)
    {
        int resets = trial.Rig.Board.Watchdog.Resets;
        trial.Mark();
        trial.Rig.Board.Freeze(Timeout.Infinite);
        return trial.Finds("the program hangs", trial.Rig.Board.IsFrozen) && await IsBittenAsync(trial, resets);
    }

    private static async Task<bool> HangInPulseAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int resets = board.Watchdog.Resets;
        int pulses = board.Coil.Pulses;
        board.Coil.Mishap = CoilMishap.ProgramHangs;
        return await trial.Buyer.EnterAsync()
            && await trial.IsAsync("the program hangs in the pulse", () => board.IsFrozen && board.Coil.Pulses == pulses + 1, PulseMs)
            && trial.Mark()
            && await trial.IsAsync("the pulse is over", () => !board.Coil.IsOn, PulseMs)
            && trial.Finds($"the one-shot ended the pulse at {Trial.Time(board.Coil.LastPulseMs)}", IsOneShot(board.Coil.LastPulseMs))
            && await IsBittenAsync(trial, resets)
            && await Mains.IsReplacedAsync(trial);
    }

    // A busy host lets it end a little later.
    private static bool IsOneShot(long lengthMs) => lengthMs is >= OneShotMs - OneShotSlackMs and <= OneShotMs + (5 * OneShotSlackMs);

    private static async Task<bool> IsBittenAsync(Trial trial, int resets)
    {
        trial.Says("The program hangs; the watchdog is to reset it.");
        return await trial.SeesAsync("reset", () => trial.Rig.Board.Watchdog.Resets == resets + 1, BiteMs + trial.Rig.Soon(0))
            && await StartsAsync(trial)
            && await Mains.ComesBackAsync(trial)
            && await trial.HearsAsync(EventKind.Boot, Told, (long)ResetCause.Watchdog);
    }

    // The display keeps its picture over a reset; that the program runs again shows in its first edge for the watchdog.
    private static async Task<bool> StartsAsync(Trial trial)
    {
        WatchdogPart watchdog = trial.Rig.Board.Watchdog;
        trial.Mark();
        bool isWell = await trial.IsAsync("started again", () => watchdog.IsArmed, trial.Rig.BootMs)
            && await trial.IsReadyAsync("ready", trial.Rig.BootMs, "after the reset")
            && await trial.Buyer.TryKeysAsync("keys work");
        trial.Rig.Board.Cut();
        return isWell;
    }

    private static void Recover(Rig rig)
    {
        rig.ForgetMishap();
        if (rig.Board.IsFrozen)
        {
            rig.Board.Cut();
            rig.Board.Restore();
        }
    }
}
