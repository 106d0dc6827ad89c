namespace Lockbox.Tests.PowerCuts;

/// <summary>The issuer's side of the stream of commands: go-back-N from what the box says is next.</summary>
internal sealed class SentOrders
{
    private readonly List<Order> _orders = [];

    /// <summary>The next number that the box was ever heard to expect.</summary>
    public long Confirmed { get; private set; }

    public int Count => _orders.Count;

    public bool IsDone => Confirmed == _orders.Count;

    public Order this[long sequence] => _orders[(int)sequence];

    /// <param name="fates">The copies of the fates that the orders speak of.</param>
    public SentOrders Copy(Func<Fate, Fate> fates)
    {
        SentOrders copy = new() { Confirmed = Confirmed };
        copy._orders.AddRange(_orders.Select(order => order with { Concerned = [.. order.Concerned.Select(fates)] }));
        return copy;
    }

    public void Add(Order order) => _orders.Add(order);

    /// <summary>Every command from a number on, as it was signed.</summary>
    public IEnumerable<byte[]> From(long sequence)
    {
        return _orders.Skip((int)sequence).Select(order => order.Message);
    }

    /// <summary>The box said what it expects next.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? HearNext(long next)
    {
        if (next < Confirmed || next > _orders.Count)
        {
            return $"the box expects {next}, after {Confirmed} of {_orders.Count}";
        }

        Confirmed = next;
        return null;
    }
}
