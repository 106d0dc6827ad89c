using Lockbox.Core.Keys;
using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Board;

/// <summary>Somebody at a box whose time the test passes: presses keys and looks at the display.</summary>
internal sealed class Hand(EmulatedBoard board)
{
    private const int DwellMs = 80;
    private const int StepMs = 20;
    private const int Pages = 4;

    /// <summary>What the display says now, or null while it is no picture.</summary>
    public FaceReading? See() => FaceReader.Read(board.Display.Rows);

    public void Press(char cap)
    {
        int key = Enumerable.Range(0, 16).First(place => KeyCaps.Of(place) == cap);
        board.Keys.Press(key / 4, key % 4);
        board.Pass(DwellMs);
        board.Keys.Release(key / 4, key % 4);
        board.Pass(DwellMs);
    }

    /// <summary>Lets time pass until the display shows that.</summary>
    /// <returns>False when it did not in time.</returns>
    public bool Await(Face face, int patienceMs) => Await(() => See()?.Face == face, patienceMs);

    public bool Await(Func<bool> condition, int patienceMs)
    {
        for (int passedMs = 0; !condition(); passedMs += StepMs)
        {
            if (passedMs > patienceMs)
            {
                return false;
            }

            board.Pass(StepMs);
        }

        return true;
    }

    /// <summary>Types the digits and picks the symbol.</summary>
    /// <returns>False when the box did not offer it.</returns>
    public bool Enter(string digits, int symbol)
    {
        foreach (char digit in digits)
        {
            Press(digit);
        }

        for (int page = 0; page < Pages && Await(Face.Symbols, 1_000); page++)
        {
            int place = See()!.Symbols!.ToList().IndexOf(symbol);
            if (place >= 0)
            {
                Press("ABCD"[place]);
                return true;
            }

            Press(KeyCaps.More);
        }

        return false;
    }
}
