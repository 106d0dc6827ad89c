namespace Lockbox.Emulator.Bench;

/// <summary>Steps about the supply, and a start without any pulse, that several levers share.</summary>
internal static class Mains
{
    private const int OffMs = 2_000;
    private const int CutMs = 5_000;

    /// <summary>Waits until the power has gone by itself.</summary>
    public static Task<bool> GoesAsync(Trial trial, string what) =>
        trial.SeesAsync(what, () => !trial.Rig.Board.IsPowered, CutMs, isTimed: false);

    /// <summary>Two seconds later the power is back; the box must be ready soon, and the coil must not have moved.</summary>
    public static async Task<bool> ComesBackAsync(Trial trial)
    {
        int pulses = trial.Rig.Board.Coil.Pulses;
        await trial.PassAsync(OffMs);
        trial.Mark();
        trial.Rig.Board.Restore();
        return await trial.IsReadyAsync("ready again", trial.Rig.BootMs, "after the power came back")
            && (trial.Rig.Board.Coil.Pulses == pulses || trial.Fails("the coil moved at the start"));
    }

    /// <summary>The box must tell that a code was interrupted, and the issuer must send another in its place.</summary>
    public static async Task<bool> IsReplacedAsync(Trial trial) =>
        await trial.HearsAsync("the box told that the code was interrupted", () => trial.CodeState >= Issuing.GrantState.Interrupted)
        && await trial.HearsAsync("the issuer replaced it", () => trial.Code is { } code && trial.Rig.Dealer.ReplacementOf(code.Id)?.Code is not null);
}
