namespace Lockbox.Tests.Delivery;

/// <summary>A network that keeps no promise: loses three in ten, doubles the rest up to five times, and lets none stay in its place.</summary>
internal sealed class Wire(Random random)
{
    private const double Loss = 0.3;
    private const int MostCopies = 5;
    private const int LongestWayMs = 800;

    private readonly PriorityQueue<byte[], (long AtMs, int Order)> _underWay = new();

    public void Put(byte[] message, long nowMs)
    {
        if (random.NextDouble() < Loss)
        {
            return;
        }

        for (int copies = 1 + random.Next(MostCopies); copies > 0; copies--)
        {
            _underWay.Enqueue(message, (nowMs + random.Next(LongestWayMs), random.Next()));
        }
    }

    /// <returns>A message that arrives now, or null.</returns>
    public byte[]? Take(long nowMs)
    {
        bool isDue = _underWay.TryPeek(out byte[]? _, out (long AtMs, int Order) when) && when.AtMs <= nowMs;
        return isDue ? _underWay.Dequeue() : null;
    }
}
