using System.Globalization;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

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
            Pull = ForgetAsync,
            Undo = Undo.By(Return),
        },
        new("clock-jump", LeverGroups.Clock, "Clock jumped", "Sets the chip's wall clock ten years ahead.", "Codes are not judged by it: a code in its window opens.")
        {
            Plays = true,
            Pull = JumpAsync,
            Undo = Undo.By(JumpBack),
        },
    ];

    private static async Task<bool> ForgetAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        if (!await trial.Buyer.BuyAsync())
        {
            return false;
        }

        board.Cut();
        board.Radio.InReach = false;
        return await Mains.ComesBackAsync(trial)
            && await trial.StaysAsync("nobody tells it the time", () => !trial.Rig.State.Link.Connected, trial.Rig.InBoardMs(_quiet))
            && trial.Notes("nobody told it the time")
            && await trial.Buyer.OpenAsync("the code opened the box")
            && trial.Finds("still offline", !trial.Rig.State.Link.Connected)
            && await ReturnAsync(trial);
    }

    private static async Task<bool> ReturnAsync(Trial trial)
    {
        trial.Mark();
        Return(trial.Rig);
        return await trial.IsOnlineAsync("online again", "after the network was back")
            && await trial.HearsAsync("the dealer was told of the opening", () => trial.CodeState == GrantState.Opened);
    }

    private static void Return(Rig rig)
    {
        if (!rig.Board.Radio.InReach)
        {
            rig.Board.Radio.InReach = true;
        }
    }

    private static async Task<bool> JumpAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        if (!await trial.Buyer.BuyAsync())
        {
            return false;
        }

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
