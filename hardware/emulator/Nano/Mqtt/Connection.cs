namespace Lockbox.Nano.Mqtt;

/// <summary>One connection of a client, from CONNECT until its threads have ended.</summary>
internal sealed class Connection
{
    private const int NeverUp = 0;
    private const int Up = 1;
    private const int Down = 2;

    private readonly Action _wake;
    private readonly Action<bool> _tell;
    private int _told;
    private volatile bool _isStopped;
    private volatile bool _isClosing;
    private volatile bool _isAccepted;

    /// <param name="link">Open.</param>
    /// <param name="wake">Wakes the threads of the client, so that they see what changed.</param>
    /// <param name="tell">Told once when it is up, and once when it no longer is.</param>
    public Connection(Link link, Action wake, Action<bool> tell)
    {
        Link = link;
        _wake = wake;
        _tell = tell;
    }

    public Link Link { get; }

    /// <summary>False ends the threads.</summary>
    public bool Running => !_isStopped;

    /// <summary>It broke, or is to end; the dispatch thread will close it.</summary>
    public bool Closing => _isClosing;

    /// <summary>The broker accepted it and it was not closed since.</summary>
    public bool IsUp => _isAccepted && !_isClosing && !_isStopped;

    public ManualResetEvent Stopped { get; } = new(false);

    public AutoResetEvent Answered { get; } = new(false);

    public AutoResetEvent Ponged { get; } = new(false);

    public void Accept()
    {
        _isAccepted = true;
        if (Interlocked.CompareExchange(ref _told, Up, NeverUp) == NeverUp)
        {
            _tell(true);
        }
    }

    public void Close()
    {
        _isClosing = true;
        Fall();
        Answered.Set();
        _wake();
    }

    public void Stop()
    {
        _isStopped = true;
        Fall();
        Stopped.Set();
        _wake();
    }

    private void Fall()
    {
        if (Interlocked.Exchange(ref _told, Down) == Up)
        {
            _tell(false);
        }
    }
}
