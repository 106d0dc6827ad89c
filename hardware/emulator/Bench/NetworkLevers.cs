
namespace Lockbox.Emulator.Bench;

/// <summary>The way to the broker fails.</summary>
internal static class NetworkLevers
{
    private const int FreezeMs = 4_000;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("wifi-gone", LeverGroups.Network, "Wi-Fi gone", "The access point is out of reach.", "Keypad and armed codes go on; let go, and the box comes back online and tells of the opening.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = GoAsync,
            Undo = Undo.By(Outage.ReachAgain),
            LetGo = trial => Outage.EndsAsync(trial, "after the network was back"),
        },
        new("tls-freeze", LeverGroups.Network, "TLS handshake", "The program stands still for 4 s, as in a handshake on the device.", "No reset; keys work afterwards.")
        {
            Pull = FreezeAsync,
        },
    ];

    private static async Task<bool> GoAsync(Trial trial)
    {
        trial.Rig.Board.Radio.InReach = false;
        return await Outage.BeginsAsync(trial) && await Outage.IsBorneAsync(trial);
    }

    private static async Task<bool> FreezeAsync(Trial trial)
    {
        int boots = trial.Rig.Board.BootCount;
        trial.Mark();
        trial.Rig.Board.Freeze(FreezeMs);
        return trial.Finds("the program stands still", trial.Rig.Board.IsFrozen)
            && await trial.SeesAsync("it went on", () => !trial.Rig.Board.IsFrozen, trial.Rig.Soon(FreezeMs + 1_000))
            && trial.Finds("no reset", trial.Rig.Board.BootCount == boots)
            && await trial.Buyer.TryKeysAsync("keys work");
    }
}
