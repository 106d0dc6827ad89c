using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>Steps about a box without its broker, that several levers share.</summary>
internal static class Outage
{
    private const int LeaveMs = 5_000;

    /// <summary>The box must notice that it is alone.</summary>
    public static Task<bool> BeginsAsync(Trial trial) =>
        trial.SeesAsync("offline", () => !trial.Rig.State.Link.Connected, trial.Rig.Soon(LeaveMs), isTimed: false);

    /// <summary>What was armed before must open the box meanwhile.</summary>
    public static async Task<bool> IsBorneAsync(Trial trial) =>
        await trial.Buyer.OpenAsync("a code that was armed before opened the box")
        && trial.Finds("still offline", !trial.Rig.State.Link.Connected);

    /// <summary>It must come back, and tell what happened meanwhile.</summary>
    /// <param name="since">What the time is counted from, such as <c>after the network was back</c>.</param>
    public static async Task<bool> EndsAsync(Trial trial, string since) =>
        await trial.IsOnlineAsync("online again", since)
        && await trial.HearsAsync("the dealer was told of the opening", () => trial.CodeState == GrantState.Opened);

    /// <summary>Switches the network on, if it is off.</summary>
    public static void ReachAgain(Rig rig)
    {
        if (!rig.Board.Radio.InReach)
        {
            rig.Board.Radio.InReach = true;
        }
    }
}
