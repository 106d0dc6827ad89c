namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// Everything that was seen of a box from outside, through all its power-ups, and every promise found broken on the way.
/// </summary>
internal sealed class Witness
{
    private readonly Dictionary<string, Fate> _fates = [];
    private readonly List<string> _violations = [];

    public IReadOnlyCollection<Fate> Fates => _fates.Values;

    public SentOrders Orders { get; private init; } = new();

    public HeardEvents Events { get; private init; } = new();

    public GuessCount Guesses { get; private init; } = new();

    public IReadOnlyList<string> Violations => _violations;

    /// <summary>The highest boot count that the box told.</summary>
    public long Boots { get; set; }

    /// <summary>The latest time floor that was durable, Unix seconds.</summary>
    public long Floor { get; set; }

    /// <summary>Milliseconds in power-ups that are over, and between them.</summary>
    public long BeforeMs { get; set; }

    /// <summary>Entries of a code so far.</summary>
    public int Attempts { get; set; }

    public Witness Copy()
    {
        Dictionary<Fate, Fate> copies = _fates.Values.ToDictionary(fate => fate, fate => fate.Copy());
        Witness copy = new()
        {
            Orders = Orders.Copy(fate => copies[fate]),
            Events = Events.Copy(),
            Guesses = Guesses.Copy(),
            Boots = Boots,
            Floor = Floor,
            BeforeMs = BeforeMs,
            Attempts = Attempts,
        };
        foreach (Fate fate in copies.Values)
        {
            copy._fates.Add(fate.Code.Id, fate);
        }

        return copy;
    }

    /// <returns>What is known of a code; from now on it is one to ask about.</returns>
    public Fate Of(Code code)
    {
        if (!_fates.TryGetValue(code.Id, out Fate? fate))
        {
            fate = new Fate(code);
            _fates.Add(code.Id, fate);
        }

        return fate;
    }

    public Fate? Find(string id)
    {
        return _fates.GetValueOrDefault(id);
    }

    /// <summary>Notes what is wrong, if anything is.</summary>
    public void Note(string? wrong)
    {
        if (wrong is not null)
        {
            _violations.Add(wrong);
        }
    }

    public void Expect(bool kept, string otherwise)
    {
        Note(kept ? null : otherwise);
    }

    /// <summary>The box said which number it expects next: everything below it has been carried out.</summary>
    public void HearNext(long next)
    {
        long from = Orders.Confirmed;
        Note(Orders.HearNext(next));
        for (long sequence = from; sequence < Orders.Confirmed; sequence++)
        {
            CarriedOut(Orders[sequence]);
        }
    }

    private void CarriedOut(Order order)
    {
        foreach (Fate fate in order.Concerned)
        {
            fate.IsReceipted |= order.Command == Core.Link.Names.Grant && order.Result == "stored";
            fate.IsRevocationReceipted |= order.Command == Core.Link.Names.Revoke;
        }

        if (order.Command == Core.Link.Names.Clear)
        {
            Guesses.IsCleared();
        }
    }
}
