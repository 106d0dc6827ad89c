using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>Plays a buyer: types a code on the keypad, picks the symbol, lifts the lid. One thing at a time.</summary>
internal sealed class Buyer(Trial trial)
{
    private const int KeyMs = 2_000;
    private const int LiftMs = 15_000;
    private const string MenuKeys = "ABCD";

    private readonly Rig _rig = trial.Rig;

    /// <summary>Has a code issued and confirmed.</summary>
    /// <returns>Null when the box did not confirm it.</returns>
    public async Task<IssuedCode?> BuyAsync()
    {
        trial.Says("A code is being issued.");
        IssuedCode code = await _rig.Dealer.SellAsync(trial.End);
        if (code.State == GrantState.Released)
        {
            return code;
        }

        trial.Fails($"the box did not confirm the code ({code.State})");
        return null;
    }

    /// <summary>Types and picks, and waits for neither verdict nor bolt.</summary>
    public async Task<bool> EnterAsync(IssuedCode code) => await TypeAsync(code) && await PickAsync(code);

    /// <summary>Types the digits; each must count once.</summary>
    public async Task<bool> TypeAsync(IssuedCode code)
    {
        trial.Says("The buyer types the code.");
        for (int typed = 0; typed < code.Code.Length; typed++)
        {
            await TapAsync(code.Code[typed].ToString());
            if (!await CountsAsync(typed + 1, code.Code.Length))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Turns the pages until the symbol is there.</summary>
    /// <returns>False when it never comes.</returns>
    public async Task<bool> FindAsync(int symbol)
    {
        IReadOnlyList<int>? page = _rig.Reading?.Symbols;
        for (int turns = 0; page is not null && !page.Contains(symbol) && turns < Symbols.Count; turns++)
        {
            await TapAsync("hash");
            IReadOnlyList<int> before = page;
            bool isTurned = await trial.IsAsync("the page of symbols turned", () => _rig.Reading?.Symbols is { } next && !next.SequenceEqual(before), KeyMs);
            page = isTurned ? _rig.Reading?.Symbols : null;
        }

        return page is not null || trial.Fails("the symbols were gone");
    }

    public async Task<bool> PickAsync(IssuedCode code)
    {
        if (!await FindAsync(code.Symbol))
        {
            return false;
        }

        int place = _rig.Reading?.Symbols?.ToList().IndexOf(code.Symbol) ?? -1;
        if (place < 0)
        {
            return trial.Fails("the symbols were gone");
        }

        await TapAsync(MenuKeys[place].ToString());
        return true;
    }

    /// <summary>Enters the code, lifts the lid and shuts it again; the box must open and be ready afterwards.</summary>
    /// <param name="what">How the verdict puts it.</param>
    public async Task<bool> OpenAsync(IssuedCode code, string what)
    {
        int pulses = _rig.Board.Coil.Pulses;
        return await EnterAsync(code)
            && await LiftAsync(what)
            && (_rig.Board.Coil.Pulses == pulses + 1 || trial.Fails($"it took {_rig.Board.Coil.Pulses - pulses} pulses to open"))
            && await ShutAsync();
    }

    /// <summary>Shuts the lid; the box must be ready then.</summary>
    public Task<bool> ShutAsync()
    {
        _rig.Board.Lid.Close();
        return trial.IsAsync("the box ready after the opening", () => Rig.IsReady(_rig.State), LiftMs);
    }

    /// <summary>Pulls at the lid until it gives way.</summary>
    public Task<bool> LiftAsync(string what)
    {
        trial.Says("The buyer pulls at the lid.");
        return trial.SeesAsync(what, _rig.Board.Lid.TryOpen, LiftMs, isTimed: false);
    }

    public async Task TapAsync(string key)
    {
        KeyNames.TryFind(key, out int row, out int column);
        await _rig.Finger.TapAsync(row, column, trial.End);
    }

    private Task<bool> CountsAsync(int typed, int length) => trial.IsAsync(
        $"key {typed} counted once",
        () => _rig.Reading is { } face && (face.Digits == typed || (typed == length && face.Face == Face.Symbols)),
        KeyMs);
}
