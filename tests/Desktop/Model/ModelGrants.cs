namespace Lockbox.Tests.Model;

/// <summary>Numbered commands and what they do to the grants (PROTOCOL.md 4).</summary>
internal sealed class ModelGrants(ModelMemory memory, ModelClock clock, ModelLockout lockout)
{
    private const int MostLive = 64;
    private const int MostRemembered = 96;
    private const long LongestWindow = 31 * 86400;
    private const int PayMs = 60000;

    // Ends that the flash did not take.
    private readonly List<(Held Grant, Status Status)> _owed = [];

    private long _payAtMs;

    public long Next => memory.Kept.Next;

    public int Free => MostLive - memory.Kept.Grants.Count(IsHeld);

    /// <summary>When ends that are owed are tried again, ms since boot.</summary>
    public long DueMs => _owed.Count > 0 ? _payAtMs : long.MaxValue;

    /// <summary>Carries out the command with the number expected next.</summary>
    /// <returns>The word of the receipt.</returns>
    public string Apply(Letter letter)
    {
        if (letter.IssuedAt is long heard)
        {
            clock.Hear(heard);
        }

        return letter.Command switch
        {
            "grant" => Add(letter),
            "revoke" => letter.Id == "*" ? Revoke(_ => true, true) : Revoke(grant => grant.Id == letter.Id, false),
            "clear" => Clear(),
            "report" => Consume("stored", memory.Kept.Grants),
            _ => Consume("unknown", memory.Kept.Grants),
        };
    }

    /// <summary>Writes down what became of a grant.</summary>
    public bool Mark(Held grant, Status status)
    {
        return Store(kept => kept with { Grants = [.. kept.Grants.Select(held => held == grant ? held with { Status = status } : held)] });
    }

    /// <summary>Writes down how a claimed grant ended, or owes it to the flash: the next boot would call it interrupted.</summary>
    public void End(Held grant, Status status)
    {
        if (!Mark(grant, status))
        {
            _owed.Add((grant, status));
            _payAtMs = clock.NowMs + PayMs;
        }
    }

    /// <summary>Tries again what is owed.</summary>
    public void Pass()
    {
        if (clock.NowMs < DueMs)
        {
            return;
        }

        (Held Grant, Status Status)[] owed = [.. _owed.OrderBy(end => end.Grant.Sequence)];
        _owed.Clear();
        foreach ((Held grant, Status status) in owed)
        {
            End(grant, status);
        }
    }

    /// <summary>A time was told: a floor more than a minute above the one stored is not left to the power.</summary>
    public void KeepFloor()
    {
        if (clock.Low - memory.Kept.Floor > 60)
        {
            Store(kept => kept);
        }
    }

    /// <summary>A commit of the state: the time floor goes with it.</summary>
    public bool Store(Func<Kept, Kept> step)
    {
        return memory.Store(kept => step(kept) with { Floor = clock.Low });
    }

    private string Add(Letter letter)
    {
        if (letter is not { Code: int code, NotBefore: long from, Expires: long to, Sequence: long sequence, Id: string id })
        {
            return Consume("malformed", memory.Kept.Grants);
        }

        Held? twin = memory.Kept.Grants.SingleOrDefault(grant => grant.Code == code);
        string result = to <= from || to - from > LongestWindow ? "window"
            : twin is not null && IsHeld(twin) ? "duplicate"
            : Free == 0 ? "full"
            : "stored";
        Held added = new(id, code, from, to, letter.IsStrict, letter.Kind, sequence, Status.Armed);
        return Consume(result, result == "stored" ? [.. Without(twin), added] : memory.Kept.Grants);
    }

    // A grant with the same tag gives way, or the oldest that is over when there is no room to remember.
    private IEnumerable<Held> Without(Held? twin)
    {
        IReadOnlyList<Held> grants = memory.Kept.Grants;
        Held? leaving = twin ?? (grants.Count < MostRemembered ? null : grants.First(grant => !IsHeld(grant)));
        return grants.Where(grant => grant != leaving);
    }

    private string Revoke(Func<Held, bool> isMeant, bool all)
    {
        Held[] left = [.. memory.Kept.Grants.Where(grant => !(IsLive(grant) && isMeant(grant)))];
        return Consume(all || left.Length < memory.Kept.Grants.Count ? "stored" : "absent", left);
    }

    private string Clear()
    {
        bool isStored = Store(kept => kept with { Next = kept.Next + 1, ClearsOrdered = kept.ClearsOrdered + 1 });
        if (isStored)
        {
            lockout.CarryOutClear();
        }

        return isStored ? "stored" : "flash";
    }

    private string Consume(string result, IReadOnlyList<Held> grants)
    {
        return Store(kept => kept with { Next = kept.Next + 1, Grants = grants }) ? result : "flash";
    }

    private bool IsHeld(Held grant)
    {
        return IsLive(grant) || grant.Status == Status.Claimed;
    }

    private bool IsLive(Held grant)
    {
        return grant.Status == Status.Armed && grant.Expires >= clock.Low;
    }
}
