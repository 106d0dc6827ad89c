namespace Lockbox.Emulator.Bench;

/// <summary>The display fails, in part or as a whole.</summary>
internal static class DisplayLevers
{
    private const int DeadRow = 3;
    private const int AllRows = 0xFF;
    private const int MendMs = 1_000;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("dead-row", LeverGroups.KeysAndDisplay, "Dead display row", "The fourth row of LEDs stays dark, whatever is sent.", "All else is as ever: the other rows, the keypad, and a code that opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = trial => DieAsync(trial, 1 << DeadRow, "row 4 is dark and the others are lit"),
            Undo = Undo.By(Mend),
            LetGo = AgainAsync,
        },
        new("display-gone", LeverGroups.KeysAndDisplay, "Display gone", "The whole display stays dark.", "Keys count all the same, and a code opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = trial => DieAsync(trial, AllRows, "no LED is lit"),
            Undo = Undo.By(Mend),
            LetGo = AgainAsync,
        },
    ];

    private static async Task<bool> DieAsync(Trial trial, int rows, string what)
    {
        trial.Rig.Board.Display.DeadRows = rows;
        return await trial.Buyer.TypeAsync()
            && trial.Notes($"{trial.Code!.Code.Length} digits counted")
            && trial.Finds(what, IsAsSentBut(trial, rows))
            && await trial.Buyer.PickAsync()
            && await trial.Buyer.LiftAsync("the code opened the box")
            && await trial.Buyer.ShutAsync();
    }

    private static bool IsAsSentBut(Trial trial, int dead)
    {
        uint[] sent = trial.Rig.Board.Display.Sent;
        uint[] wanted = [.. sent.Select((row, place) => (dead >> place & 1) == 0 ? row : 0)];
        return trial.Rig.Board.Display.Rows.AsSpan().SequenceEqual(wanted) && !wanted.AsSpan().SequenceEqual(sent);
    }

    private static Task<bool> AgainAsync(Trial trial) => trial.SeesAsync(
        "every row is lit again",
        () => trial.Rig.Board.Display.Rows.AsSpan().SequenceEqual(trial.Rig.Board.Display.Sent),
        MendMs,
        isTimed: false);

    private static void Mend(Rig rig) => rig.Board.Display.DeadRows = 0;
}
