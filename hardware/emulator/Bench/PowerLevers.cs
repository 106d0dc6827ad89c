using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>The supply goes, at the worst moments.</summary>
internal static class PowerLevers
{
    private const int VerdictMs = 5_000;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("cut", LeverGroups.Power, "Cut now", "Switches the supply off for 2 s.", "Dark at once, ready again within 10 s of the power; codes stay good, and the coil does not move at the start.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = CutAsync,
        },
        new("cut-claim", LeverGroups.Power, "Cut after the claim", "A buyer enters a code; the supply goes as soon as the code is durably spent, before the coil.", "The bolt never moves. The code is lost to the cut: the box tells so, and the issuer replaces it.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = CutClaimAsync,
            Undo = Undo.By(ForgetCut),
        },
        new("cut-pulse", LeverGroups.Power, "Cut while the coil is on", "A buyer enters a code; the supply goes 0.1 s into the pulse.", "The bolt falls back; no pulse at the start. The box tells that the code was interrupted, and the issuer replaces it.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = CutPulseAsync,
            Undo = Undo.By(rig => rig.ForgetMishap()),
        },
        new("cut-write", LeverGroups.Power, "Cut during a flash write", "A second code is sent; the supply goes while the box writes it down.", "The old content stays: the box starts, the first code opens, and the second one arrives after all.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = CutWriteAsync,
            Undo = Undo.By(ForgetCut),
        },
        new("supply-low", LeverGroups.Power, "Supply low", "The supply falls below what a pulse needs; a buyer enters a code.", "Refused as low supply before the code is spent; it opens once the supply is back.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = LowAsync,
            Undo = Undo.By(rig => rig.Board.Supply.IsGood = true),
            LetGo = trial => trial.Buyer.OpenAsync("the same code opened the box once the supply was back"),
        },
    ];

    private static async Task<bool> CutAsync(Trial trial)
    {
        trial.Mark();
        trial.Rig.Board.Cut();
        return await trial.SeesAsync("dark", () => trial.Rig.State.Face == "off", trial.Rig.Soon(100))
            && await Mains.ComesBackAsync(trial)
            && await trial.IsOnlineAsync("online", "after it")
            && await trial.HearsHelloAsync("it said hello")
            && trial.Finds("the code is still good", trial.CodeState.IsArmed() && trial.Rig.Dealer.Attention is null);
    }

    private static async Task<bool> CutClaimAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int pulses = board.Coil.Pulses;
        if (!await trial.Buyer.TypeAsync() || !await trial.Buyer.FindAsync())
        {
            return false;
        }

        board.Flash.CutAtCommitOf(FlashFiles.State, CommitCut.NewContent);
        return await trial.Buyer.PickAsync()
            && await Mains.GoesAsync(trial, "dark when the code was spent")
            && await Mains.ComesBackAsync(trial)
            && trial.Finds("the bolt never moved", board.Coil.Pulses == pulses)
            && await Mains.IsReplacedAsync(trial);
    }

    private static async Task<bool> CutPulseAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int pulses = board.Coil.Pulses;
        board.Coil.Mishap = CoilMishap.PowerGoes;
        return await trial.Buyer.EnterAsync()
            && await Mains.GoesAsync(trial, "dark in the pulse")
            && trial.Finds($"the bolt fell back after {Trial.Time(board.Coil.LastPulseMs)}", board.Coil.Pulses == pulses + 1 && !board.Coil.BoltDrawn)
            && await Mains.ComesBackAsync(trial)
            && await Mains.IsReplacedAsync(trial);
    }

    private static async Task<bool> CutWriteAsync(Trial trial)
    {
        trial.Rig.Board.Flash.CutAtCommitOf(FlashFiles.State);
        Task<IssuedCode> second = trial.Rig.Dealer.SellAsync(trial.End);
        return await Mains.GoesAsync(trial, "dark in the write")
            && await Mains.ComesBackAsync(trial)
            && await trial.Buyer.OpenAsync("the first code opened the box")
            && trial.Finds("the second one arrived after all", (await second).State == GrantState.Released);
    }

    private static async Task<bool> LowAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int pulses = board.Coil.Pulses;
        board.Supply.IsGood = false;
        return await trial.Buyer.EnterAsync()
            && trial.Mark()
            && await trial.SeesAsync("refused as low supply", () => trial.Rig.State.Face == "lowSupply", VerdictMs)
            && trial.Finds("no pulse", board.Coil.Pulses == pulses)
            && await trial.HearsAsync(EventKind.LowSupply, "the dealer was told")
            && trial.Finds("the code is still good", trial.CodeState.IsArmed())
            && await trial.IsAsync("ready", () => Rig.IsReady(trial.Rig.State), VerdictMs);
    }

    private static void ForgetCut(Rig rig)
    {
        if (rig.Board.Flash.IsCutDue)
        {
            rig.Board.Flash.CutNowhere();
        }
    }
}
