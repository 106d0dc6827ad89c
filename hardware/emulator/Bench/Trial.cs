using System.Globalization;
using Lockbox.Core.Ports;

namespace Lockbox.Emulator.Bench;

/// <summary>
/// One pull of a lever, or what follows when it is let go: waits for what should happen, by the board's time, and remembers
/// what was seen. Each step is true when it came to pass, so that steps are chained with <c>&amp;&amp;</c>. One thread at a time.
/// </summary>
/// <param name="say">Told what it is waiting for.</param>
internal sealed class Trial(Rig rig, Action<string> say, CancellationToken end)
{
    private const int AtOnceMs = 400;
    private const int LongestAwayMs = 60_000;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(3);

    /// <summary>What issuer and sockets need, which do not live in the board's time.</summary>
    private static readonly TimeSpan _hostSlack = TimeSpan.FromSeconds(5);

    private readonly List<string> _seen = [];
    private readonly long _begun = rig.HasDealer ? rig.Dealer.Now : 0;
    private long _sinceMs = rig.NowMs;
    private string? _failure;

    public Rig Rig => rig;

    public CancellationToken End => end;

    public Buyer Buyer => new(this);

    /// <summary>How long a connection may take, board milliseconds; the host's own pace is allowed for.</summary>
    public int OnlineMs => Math.Max(LongestAwayMs, rig.InBoardMs(_hostSlack));

    /// <summary>A sentence: what was seen, and what was not.</summary>
    public string Sentence
    {
        get
        {
            string seen = string.Join(", ", _failure is null ? _seen : [.. _seen, _failure]);
            return seen.Length == 0 ? "Nothing was seen." : $"{char.ToUpperInvariant(seen[0])}{seen[1..]}.";
        }
    }

    /// <summary>Says what is going on now.</summary>
    public void Says(string what) => say(what);

    /// <summary>Counts time from here.</summary>
    public bool Mark()
    {
        _sinceMs = rig.NowMs;
        return true;
    }

    /// <summary>Adds to what was seen.</summary>
    public bool Notes(string what)
    {
        _seen.Add(what);
        return true;
    }

    /// <returns>False.</returns>
    public bool Fails(string what)
    {
        _failure ??= "but " + what;
        return false;
    }

    /// <summary>Notes it if it is so, now.</summary>
    public bool Finds(string what, bool isSo) => isSo ? Notes(what) : Fails($"this is not so: {what}");

    /// <summary>Waits for it, and notes it together with the time since <see cref="Mark"/>.</summary>
    /// <param name="since">What the time is counted from, such as <c>after the power came back</c>.</param>
    public async Task<bool> SeesAsync(string what, Func<bool> condition, int withinMs, string since = "later", bool isTimed = true)
    {
        if (!await IsAsync(what, condition, withinMs))
        {
            return false;
        }

        long afterMs = rig.NowMs - _sinceMs;
        return Notes(!isTimed ? what : afterMs < AtOnceMs ? $"{what} at once" : $"{what} {Time(afterMs)} {since}");
    }

    /// <summary>Waits for it without noting it.</summary>
    public async Task<bool> IsAsync(string what, Func<bool> condition, int withinMs)
    {
        long untilMs = rig.NowMs + withinMs;
        while (!condition())
        {
            if (rig.NowMs >= untilMs)
            {
                return Fails($"not within {Time(withinMs)}: {what} (the display says {rig.State.Face})");
            }

            await Task.Delay(_look, end);
        }

        return true;
    }

    /// <summary>Watches that it stays so for a while.</summary>
    public async Task<bool> StaysAsync(string what, Func<bool> condition, int forMs)
    {
        long untilMs = rig.NowMs + forMs;
        while (rig.NowMs < untilMs)
        {
            if (!condition())
            {
                return Fails($"not for long: {what} (the display says {rig.State.Face})");
            }

            await Task.Delay(_look, end);
        }

        return true;
    }

    public Task<bool> IsReadyAsync(string what, int withinMs, string since) =>
        SeesAsync(what, () => Rig.IsReady(rig.State), withinMs, since);

    /// <summary>Waits until the issuer side shows it; the host's own pace is allowed for.</summary>
    public Task<bool> HearsAsync(string what, Func<bool> condition, int withinMs = LongestAwayMs) =>
        SeesAsync(what, condition, Math.Max(withinMs, rig.InBoardMs(_hostSlack)), isTimed: false);

    /// <summary>Waits for an event of the box, told since the trial began.</summary>
    public Task<bool> HearsAsync(EventKind kind, string what, long? value = null) =>
        HearsAsync(what, () => rig.Dealer.Hears(kind, _begun, value));

    /// <summary>Waits until the box is connected to its broker.</summary>
    public Task<bool> IsOnlineAsync(string what, string since) =>
        SeesAsync(what, () => rig.State.Link.Connected, OnlineMs, since);

    public async Task<bool> PassAsync(int boardMs)
    {
        long untilMs = rig.NowMs + boardMs;
        while (rig.NowMs < untilMs)
        {
            await Task.Delay(_look, end);
        }

        return true;
    }

    /// <returns>Such as <c>2.1 s</c>.</returns>
    public static string Time(long boardMs) => string.Create(CultureInfo.InvariantCulture, $"{boardMs / 1000.0:0.0} s");
}
