using System.Numerics;

namespace Lockbox.Emulator.Bench;

/// <summary>The display fails, in part or as a whole.</summary>
internal static class DisplayLevers
{
    private const string Group = "Keys and display";
    private const int DeadRow = 3;
    private const int AllRows = 0xFF;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("dead-row", Group, "Dead display row", "The fourth row of LEDs stays dark, whatever is sent.", "All else is as ever: the other rows, the keypad, and a code that opens.")
        {
            Plays = true,
            Pull = trial => DieAsync(trial, 1 << DeadRow, "row 4 dark, 7 rows lit"),
            Undo = MendAsync,
            LetGo = AgainAsync,
        },
        new("display-gone", Group, "Display gone", "The whole display stays dark.", "Keys count all the same, and a code opens.")
        {
            Plays = true,
            Pull = trial => DieAsync(trial, AllRows, "no LED lit"),
            Undo = MendAsync,
            LetGo = AgainAsync,
        },
    ];

    private static async Task<bool> DieAsync(Trial trial, int rows, string what)
    {
        if (await trial.Buyer.BuyAsync() is not { } code)
        {
            return false;
        }

        trial.Rig.Board.Display.DeadRows = rows;
        return await trial.Buyer.TypeAsync(code)
            && trial.Finds(what, IsDark(trial, rows) && LitRows(trial) <= 8 - BitOperations.PopCount((uint)rows))
            && trial.Notes($"{code.Code.Length} digits counted")
            && await trial.Buyer.PickAsync(code)
            && await trial.Buyer.LiftAsync("the code opened the box")
            && await trial.Buyer.ShutAsync();
    }

    private static bool IsDark(Trial trial, int rows) =>
        trial.Rig.Board.Display.Rows.Where((_, row) => (rows >> row & 1) != 0).All(row => row == 0);

    private static int LitRows(Trial trial) => trial.Rig.Board.Display.Rows.Count(row => row != 0);

    private static Task<bool> AgainAsync(Trial trial) =>
        trial.SeesAsync("all that is sent is lit again", () => trial.Rig.Board.Display.Rows.AsSpan().SequenceEqual(trial.Rig.Board.Display.Sent), 1_000, isTimed: false);

    private static Task MendAsync(Rig rig)
    {
        rig.Board.Display.DeadRows = 0;
        return Task.CompletedTask;
    }
}
