using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>The supply goes, at the worst moments.</summary>
internal static class PowerLevers
{
    private const string Group = "Power";
    private const int OffMs = 2_000;
    private const int BootMs = 10_000;
    private const int VerdictMs = 5_000;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("cut", Group, "Cut now", "Switches the supply off for 2 s.", "Dark at once; ready again within 10 s of the power; codes stay good; the coil does not move.")
        {
            Plays = true,
            Pull = CutAsync,
        },
        new("supply-low", Group, "Supply low", "The supply falls below what a pulse needs; a buyer types a good code.", "Refused as low supply before the code is spent; the code opens once the supply is back.")
        {
            Plays = true,
            Pull = LowAsync,
            Undo = rig => Do(() => rig.Board.Supply.IsGood = true),
            LetGo = LowOverAsync,
        },
    ];

    private static async Task<bool> CutAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int pulses = board.Coil.Pulses;
        if (await trial.Buyer.BuyAsync() is not { } code)
        {
            return false;
        }

        trial.Mark();
        board.Cut();
        return await trial.SeesAsync("dark", () => trial.Rig.State.Face == "off", 500)
            && await BackAsync(trial)
            && await trial.IsOnlineAsync("online", "after it")
            && trial.Finds("the coil was still", board.Coil.Pulses == pulses)
            && trial.Finds("code still good", trial.Rig.Dealer.StateOf(code.Id).IsArmed() && trial.Rig.Dealer.Attention is null);
    }

    private static async Task<bool> BackAsync(Trial trial)
    {
        await trial.PassAsync(OffMs);
        trial.Mark();
        trial.Rig.Board.Restore();
        return await trial.IsReadyAsync("ready again", BootMs, "after the power came back");
    }

    private static async Task<bool> LowAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        if (await trial.Buyer.BuyAsync() is not { } code)
        {
            return false;
        }

        int pulses = board.Coil.Pulses;
        board.Supply.IsGood = false;
        return await trial.Buyer.EnterAsync(code)
            && trial.Mark()
            && await trial.SeesAsync("refused as low supply", () => trial.Rig.State.Face == "lowSupply", VerdictMs)
            && trial.Finds("no pulse", board.Coil.Pulses == pulses)
            && await trial.HearsAsync(EventKind.LowSupply, "the dealer was told")
            && trial.Finds("code still good", trial.Rig.Dealer.StateOf(code.Id).IsArmed());
    }

    private static Task<bool> LowOverAsync(Trial trial) => Task.FromResult(true);

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
