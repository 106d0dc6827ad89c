namespace Lockbox.Tests.Model;

/// <summary>What a box must still know after a power cut.</summary>
internal sealed record Kept
{
    public long Next { get; init; }

    /// <summary>Time floor, Unix seconds.</summary>
    public long Floor { get; init; }

    /// <summary>Clears that the issuer ordered, and those that were carried out.</summary>
    public long ClearsOrdered { get; init; }

    public long ClearsDone { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Held> Grants { get; init; } = [];

    /// <summary>Failures in a row.</summary>
    public long Streak { get; init; }

    public long Bucket { get; init; }

    public long PenaltyS { get; init; }

    public bool IsSameAs(Kept other)
    {
        return this with { Grants = other.Grants } == other && Grants.SequenceEqual(other.Grants);
    }

    public override string ToString()
    {
        string grants = string.Join(", ", Grants.Select(grant => $"{grant.Sequence}:{grant.Id}/{grant.Code} {grant.Status}"));
        return $"next {Next}, floor {Floor}, clears {ClearsDone}/{ClearsOrdered}, streak {Streak}, bucket {Bucket}, penalty {PenaltyS}, [{grants}]";
    }
}
