using System.Globalization;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>
/// Somebody who does nothing but guess, always as soon as keys count, and may have help: a dealer who clears every closed
/// keypad, a code of his own, a hand on the supply.
/// </summary>
internal sealed class Attacker(Tally tally)
{
    private readonly Siege _siege = new();
    private int _tries;

    /// <summary>A dealer ends every lockout at a hundred.</summary>
    public bool IsCleared { get; init; }

    /// <summary>He holds a staff code and opens with it after each wrong guess, which clears the row.</summary>
    public bool HasCode { get; init; }

    /// <summary>
    /// Storage call, counted from the first key of a guess, at which the power goes, at every other guess; negative for
    /// never. Nothing, half and all of the call is done in turn. Not at every guess: a cut before the count costs the
    /// attacker no more than his second.
    /// </summary>
    public int CutAt { get; init; } = -1;

    /// <summary>When to pull the plug after the symbol key of guess n, ms; negative for not.</summary>
    public Func<int, int> PlugMs { get; init; } = _ => -1;

    /// <summary>The most storage calls from the first key of one guess to the first of the next.</summary>
    public long LongestGuess { get; private set; }

    public int Cuts => _siege.Flash.Cuts;

    /// <summary>Besieges a box in which one code is armed that he does not try.</summary>
    /// <returns>How many guesses the box compared, his own code left out.</returns>
    public long Besiege(TimeSpan time)
    {
        _siege.Arm("other", "98765432", 5);
        if (HasCode)
        {
            _siege.Box.Issuer.Kind = 1;
            _siege.Box.Issuer.Grant("own", "24681357", 3, TestBox.Now - 60, TestBox.Now + (31 * 86400) - 60);
            _siege.Box.Deliver();
        }

        long compared = -_siege.Compared;
        while (_siege.NowMs < time.TotalMilliseconds)
        {
            compared -= HasCode ? OpenOwn() : 0;
            Try();
        }

        return compared + _siege.Compared;
    }

    private void Try()
    {
        _tries++;
        long calls = _siege.Flash.Calls;
        _siege.Flash.Cut(_tries % 2 == 0 ? CutAt : -1, (CutMode)(_tries / 2 % 3));
        try
        {
            Guess();
            _siege.AwaitKeys();
            LongestGuess = Math.Max(LongestGuess, _siege.Flash.Calls - calls);
        }
        catch (PowerCut)
        {
            _siege.Reboot();
            _siege.AwaitKeys();
        }

        _siege.Flash.Cut(-1, CutMode.Before);
        tally.Keep(_siege.Pulses == 0 || HasCode, $"guess {_tries} opened the box");
        tally.Add();
        if (IsCleared && _siege.Lockout.IsClosed)
        {
            _siege.Clear();
        }
    }

    private void Guess()
    {
        _siege.Type((_tries % 10000000).ToString("D8", CultureInfo.InvariantCulture) + "A");
        int plugMs = PlugMs(_tries);
        if (plugMs >= 0)
        {
            _siege.Pass(plugMs);
            throw new PowerCut();
        }

        _siege.AwaitVerdict();
    }

    private long OpenOwn()
    {
        long before = _siege.Compared;
        _siege.AwaitKeys();
        _siege.Enter("24681357", 3);
        _siege.TakeKey();
        return _siege.Compared - before;
    }
}
