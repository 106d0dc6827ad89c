namespace Lockbox.Emulator.Bench;

/// <summary>What a lever's trial begins with and ends with: a box that is ready and online.</summary>
internal static class Rest
{
    private const int ReadyMs = 60_000;
    private const string Reading = "the box is ready, its display says idle";

    public static async Task<bool> BeginAsync(Trial trial) =>
        await trial.IsAsync(Reading, () => Rig.IsReady(trial.Rig.State), ReadyMs) && await IsOnlineAsync(trial);

    /// <summary>Gives it power, shuts its lid, and takes back what codes are left over.</summary>
    public static async Task<bool> EndAsync(Trial trial)
    {
        trial.Says("Puts the box in order.");
        trial.Rig.Board.Restore();
        ShutLid(trial);
        if (!await trial.IsAsync(Reading, () => Rig.IsReady(trial.Rig.State), ReadyMs) || !await IsOnlineAsync(trial))
        {
            return false;
        }

        if (trial.Rig.HasDealer)
        {
            await trial.Rig.Dealer.TakeBackAsync(trial.End);
        }

        return true;
    }

    private static void ShutLid(Trial trial)
    {
        if (trial.Rig.Board.Lid.IsOpen)
        {
            trial.Rig.Board.Lid.Close();
        }
    }

    private static Task<bool> IsOnlineAsync(Trial trial) =>
        trial.IsAsync("the box is connected", () => trial.Rig.State.Link.Connected, trial.OnlineMs);
}
