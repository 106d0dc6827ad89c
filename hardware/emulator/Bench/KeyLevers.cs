using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Bench;

/// <summary>Keys stick, bounce, or do not wake the box.</summary>
internal static class KeyLevers
{
    /// <summary>The star: no code needs it.</summary>
    private const int StuckRow = 3;
    private const int StuckColumn = 0;
    private const int StuckMs = 10_000;
    private const int DeafMs = 500;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("stuck-key", LeverGroups.KeysAndDisplay, "Stuck key", "The key * stays down.", "Ignored after 10 s, and the dealer is told; the other keys work, and a code opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = StickAsync,
            Undo = Undo.By(rig => rig.Board.Keys.Release(StuckRow, StuckColumn)),
            LetGo = trial => trial.Buyer.TryKeysAsync("the key works again"),
        },
        new("bouncing-keys", LeverGroups.KeysAndDisplay, "Bouncing keys", "Each contact chatters for 8 ms before it makes or breaks.", "Each press counts once, and a code opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = BounceAsync,
            Undo = Undo.By(rig => rig.Board.Keys.Bounces = false),
            LetGo = trial => trial.Buyer.TryKeysAsync("keys work as before"),
        },
        new("lost-edges", LeverGroups.KeysAndDisplay, "Lost edges", "No edge of a pin reaches the program, as while the chip writes its flash. A key is pressed, and the lid forced.", "A key at rest goes unheard, and nothing counts that was not pressed. The lid is seen by its level. Keys work as soon as edges arrive.")
        {
            Plays = true,
            Pull = LoseAsync,
            Undo = Undo.By(rig => rig.Board.Interrupts.AreLost = false),
            LetGo = trial => trial.Buyer.TryKeysAsync("keys work again"),
        },
    ];

    private static async Task<bool> StickAsync(Trial trial)
    {
        trial.Mark();
        trial.Rig.Board.Keys.Press(StuckRow, StuckColumn);
        trial.Says("The key * is down; after 10 s it is to be ignored.");
        return await trial.SeesAsync("the dealer was told of a stuck key", () => trial.Hears(EventKind.StuckKey), StuckMs + trial.OnlineMs)
            && trial.Finds("the key is still down", trial.Rig.Board.Keys.IsDown(StuckRow, StuckColumn))
            && await trial.Buyer.OpenAsync("the other keys opened the box");
    }

    private static async Task<bool> BounceAsync(Trial trial)
    {
        KeyMatrix keys = trial.Rig.Board.Keys;
        int contacts = keys.Contacts;
        keys.Bounces = true;
        return await trial.Buyer.TypeAsync()
            && trial.Finds($"each of {trial.Code!.Code.Length} digits counted once in {keys.Contacts - contacts} false contacts", keys.Contacts > contacts)
            && await trial.Buyer.PickAsync()
            && await trial.Buyer.LiftAsync("the code opened the box")
            && await trial.Buyer.ShutAsync();
    }

    private static async Task<bool> LoseAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int lost = board.Interrupts.Lost;
        board.Interrupts.AreLost = true;
        await trial.Buyer.TapAsync("1");
        return await trial.StaysAsync("a key pressed at rest is not heard", () => Rig.IsReady(trial.Rig.State), DeafMs)
            && trial.Finds("a key pressed at rest was not heard", board.Interrupts.Lost > lost)
            && await LidLevers.IsForcedAsync(trial, "the dealer was told");
    }
}
