using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>Lid, bolt and coil fail.</summary>
internal static class LidLevers
{
    private const int JamMs = 20_000;
    private const int SeeMs = 1_000;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("lid-stuck", LeverGroups.Mechanics, "Lid stuck", "The lid does not give way, drawn bolt or not; a buyer enters a code.", "Two pulses, then jammed; the code is spent, and the dealer is told.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = trial => JamAsync(trial, () => trial.Rig.Board.Lid.IsStuck = true, isBoltToMove: true),
            Undo = Undo.By(rig => rig.Board.Lid.IsStuck = false),
            LetGo = AgainAsync,
        },
        new("coil-jammed", LeverGroups.Mechanics, "Coil jammed", "Current flows, but the bolt stays where it is; a buyer enters a code.", "Two pulses, then jammed; the code is spent, and the dealer is told.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = trial => JamAsync(trial, () => trial.Rig.Board.Coil.IsJammed = true, isBoltToMove: false),
            Undo = Undo.By(rig => rig.Board.Coil.IsJammed = false),
            LetGo = AgainAsync,
        },
        new("lid-forced", LeverGroups.Mechanics, "Lid forced", "Somebody breaks the lid open, and shuts it again.", "Seen at once; the dealer gets an alarm.")
        {
            Plays = true,
            Pull = trial => IsForcedAsync(trial, "the dealer got an alarm"),
        },
        new("lid-switch", LeverGroups.Mechanics, "Lid switch dead", "The wire of the lid's switch breaks: it says open for ever. A buyer enters a code.", "The dealer gets an alarm, and the box says that its lid is open; a code opens all the same.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = BreakAsync,
            Undo = Undo.By(rig => rig.Board.Lid.Switch = LidSwitch.Works),
            LetGo = AgainAsync,
        },
    ];

    /// <summary>The lid is broken open and shut again: both must be seen, and told of.</summary>
    public static async Task<bool> IsForcedAsync(Trial trial, string told)
    {
        trial.Mark();
        trial.Rig.Board.Lid.Force();
        bool isSeen = await trial.SeesAsync("the open lid was seen", () => trial.Rig.State.Face == "lidAjar", trial.Rig.Soon(SeeMs));
        trial.Rig.Board.Lid.Close();
        return isSeen
            && await trial.IsAsync("the shut lid was seen", () => Rig.IsReady(trial.Rig.State), trial.Rig.Soon(SeeMs))
            && await trial.HearsAsync(EventKind.Forced, told);
    }

    private static async Task<bool> JamAsync(Trial trial, Action jam, bool isBoltToMove)
    {
        CoilPart coil = trial.Rig.Board.Coil;
        int pulses = coil.Pulses;
        bool hasMoved = false;
        jam();
        return await trial.Buyer.EnterAsync()
            && trial.Mark()
            && await trial.SeesAsync("jammed", IsJammed, JamMs, "after the symbol")
            && trial.Finds("two pulses", coil.Pulses == pulses + 2)
            && trial.Finds(isBoltToMove ? "the bolt moved" : "the bolt never moved", hasMoved == isBoltToMove)
            && await trial.HearsAsync("the dealer was told that the code is spent", () => trial.CodeState == GrantState.NotOpened)
            && await trial.IsAsync("ready", () => Rig.IsReady(trial.Rig.State), JamMs);

        bool IsJammed()
        {
            hasMoved |= coil.BoltDrawn || trial.Rig.Board.Lid.TryOpen();
            return trial.Rig.State.Face == "jammed";
        }
    }

    private static async Task<bool> AgainAsync(Trial trial) =>
        await trial.IsAsync("ready", () => Rig.IsReady(trial.Rig.State), trial.Rig.Soon(SeeMs))
        && await trial.Buyer.BuyAsync()
        && await trial.Buyer.OpenAsync("the next code opened the box");

    private static async Task<bool> BreakAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int pulses = board.Coil.Pulses;
        board.Lid.Switch = LidSwitch.SaysOpen;
        return await trial.HearsAsync(EventKind.Forced, "the dealer got an alarm")
            && trial.Finds("the box says that its lid is open", trial.Rig.State.Face == "lidAjar")
            && await trial.Buyer.EnterAsync()
            && await trial.Buyer.LiftAsync("the code opened the box")
            && trial.Finds("with one pulse", board.Coil.Pulses == pulses + 1)
            && await ShutAsync(trial);
    }

    private static async Task<bool> ShutAsync(Trial trial)
    {
        await trial.PassAsync(SeeMs);
        trial.Rig.Board.Lid.Close();
        return await trial.HearsAsync("the dealer was told of the opening", () => trial.CodeState == GrantState.Opened)
            && await trial.IsAsync("the verdict gone", () => trial.Rig.State.Face == "lidAjar", JamMs);
    }
}
