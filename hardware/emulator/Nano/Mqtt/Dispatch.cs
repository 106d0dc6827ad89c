using Lockbox.Wiring;

namespace Lockbox.Nano.Mqtt;

/// <summary>The events of one client, delivered one at a time on one thread.</summary>
internal sealed class Dispatch
{
    private readonly IChip _chip;
    private readonly Queue<Action> _events = new();
    private readonly AutoResetEvent _filled = new(false);

    public Dispatch(IChip chip)
    {
        _chip = chip;
    }

    public void Post(Action raise)
    {
        lock (_events)
        {
            _events.Enqueue(raise);
        }

        _filled.Set();
    }

    public void Clear()
    {
        lock (_events)
        {
            _events.Clear();
        }
    }

    public void Wake()
    {
        _filled.Set();
    }

    /// <summary>Delivers until the connection closes; then, with all events delivered, calls <paramref name="closed"/>.</summary>
    public void Run(Connection connection, Action closed)
    {
        while (connection.Running)
        {
            Action? raise = Next();
            if (raise != null)
            {
                Deliver(connection, raise);
                continue;
            }

            if (connection.Closing)
            {
                closed();
                return;
            }

            _chip.Wait(_filled, Timeout.Infinite);
        }
    }

    private void Deliver(Connection connection, Action raise)
    {
        _chip.EnsurePower();
        try
        {
            raise();
        }
        catch (Exception escaped) when (escaped is not PowerLost)
        {
            connection.Close();
        }
    }

    private Action? Next()
    {
        lock (_events)
        {
            return _events.Count == 0 ? null : _events.Dequeue();
        }
    }
}
