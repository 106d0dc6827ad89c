using System.Globalization;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Bench;

/// <summary>The box does not know the time, or is told a wrong one.</summary>
internal static class ClockLevers
{
    private const int JumpDays = 3_653;

    /// <summary>Time enough for a network that is there to be found, sockets included.</summary>
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(1.5);

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("clock-unknown", LeverGroups.Clock, "Clock unknown", "Restarts the box without a network, so that nobody tells it the time.", "It goes by the latest time that it was ever told: an ordinary code in its window opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = ForgetAsync,
            Undo = Undo.By(Outage.ReachAgain),
        },
        new("clock-jump", LeverGroups.Clock, "Clock jumped", "Sets the chip's wall clock ten years ahead.", "Codes are not judged by it: a code in its window opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = JumpAsync,
            Undo = Undo.By(JumpBack),
        },
    ];

    private static async Task<bool> ForgetAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        board.Cut();
        board.Radio.InReach = false;
        return await Mains.ComesBackAsync(trial)
            && await trial.StaysAsync("nobody tells it the time", () => !trial.Rig.State.Link.Connected, trial.Rig.InBoardMs(_quiet))
            && trial.Notes("nobody told it the time")
            && await Outage.IsBorneAsync(trial)
            && await ReturnAsync(trial);
    }

    private static Task<bool> ReturnAsync(Trial trial)
    {
        trial.Mark();
        Outage.ReachAgain(trial.Rig);
        return Outage.EndsAsync(trial, "after the network was back");
    }

    private static async Task<bool> JumpAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        DateTime? before = board.WallClock;
        board.JumpClock(JumpDays);
        DateTime? after = board.WallClock;
        return trial.Finds($"the chip's clock says {Year(after)} in place of {Year(before)}", (after - before)?.TotalDays >= JumpDays)
            && await trial.Buyer.OpenAsync("the code opened the box");
    }

    private static void JumpBack(Rig rig)
    {
        // Unless a restart has set it right already.
        if (rig.Board.WallClock - rig.Board.NetworkTime() > TimeSpan.FromDays(JumpDays / 2))
        {
            rig.Board.JumpClock(-JumpDays);
        }
    }

    private static string Year(DateTime? time) => time?.Year.ToString(CultureInfo.InvariantCulture) ?? "nothing";
}
