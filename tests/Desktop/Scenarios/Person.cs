using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

/// <summary>Somebody at the box: sees its display, presses its keys, pulls at its lid, and has nothing else.</summary>
internal sealed class Person(EmulatedBoard board)
{
    private const int Pages = 4;

    private readonly Finger _finger = new(board);

    /// <summary>What the display says now, or null while a picture is half drawn.</summary>
    public FaceReading? See() => FaceReader.Read(board.Display.Rows);

    public Task SeeAsync(Face face) => Patience.UntilAsync(() => See()?.Face == face, "the display shows " + face);

    /// <summary>Presses one key, by what is printed on it.</summary>
    public async Task PressAsync(char cap)
    {
        string name = cap switch { '*' => "star", '#' => "hash", _ => cap.ToString() };
        Assert.IsTrue(KeyNames.TryFind(name, out int row, out int column), "a key called " + cap);
        await _finger.TapAsync(row, column, CancellationToken.None);
    }

    /// <summary>Types all the digits; the symbols stand there when it returns.</summary>
    public async Task TypeAsync(string digits)
    {
        await SeeAsync(Face.Idle);
        foreach (char digit in digits)
        {
            await PressAsync(digit);
        }

        await SeeAsync(Face.Symbols);
    }

    /// <summary>Turns the pages until the symbol is there, and picks it.</summary>
    public async Task PickAsync(int symbol)
    {
        for (int page = 0; page < Pages; page++)
        {
            IReadOnlyList<int> shown = await SeeSymbolsAsync();
            int place = shown.ToList().IndexOf(symbol);
            if (place >= 0)
            {
                await PressAsync("ABCD"[place]);
                return;
            }

            await PressAsync('#');
            await Patience.UntilAsync(() => See()?.Symbols is { } next && !next.SequenceEqual(shown), "the page turns");
        }

        Assert.Fail("none of the pages has symbol " + symbol);
    }

    /// <summary>Types the digits and picks the symbol.</summary>
    public async Task EnterAsync(string digits, int symbol)
    {
        await TypeAsync(digits);
        await PickAsync(symbol);
    }

    /// <inheritdoc cref="EnterAsync(string, int)"/>
    public Task EnterAsync(IssuedCode code) => EnterAsync(code.Code, code.Symbol);

    /// <summary>Pulls at the lid until it gives way.</summary>
    public Task LiftLidAsync() => Patience.UntilAsync(board.Lid.TryOpen, "the lid opens");

    private async Task<IReadOnlyList<int>> SeeSymbolsAsync()
    {
        IReadOnlyList<int>? shown = null;
        await Patience.UntilAsync(() => (shown = See()?.Symbols) is not null, "four symbols on the display");
        return shown!;
    }
}
