namespace Lockbox.Nano.Mqtt;

/// <summary>One connection of a client, from CONNECT until its threads have ended.</summary>
internal sealed class Connection
{
    private readonly Action _wake;

    /// <param name="link">Open.</param>
    /// <param name="wake">Wakes the threads of the client, so that they see what changed.</param>
    public Connection(Link link, Action wake)
    {
        Link = link;
        _wake = wake;
    }

    public Link Link { get; }

    /// <summary>False ends the threads.</summary>
    public bool Running { get; private set; } = true;

    /// <summary>It broke, or is to end; the dispatch thread will close it.</summary>
    public bool Closing { get; private set; }

    /// <summary>The broker accepted it and it was not closed since.</summary>
    public bool IsUp { get; private set; }

    public ManualResetEvent Stopped { get; } = new(false);

    public AutoResetEvent Answered { get; } = new(false);

    public AutoResetEvent Ponged { get; } = new(false);

    public void Accept()
    {
        IsUp = !Closing;
    }

    public void Close()
    {
        Closing = true;
        IsUp = false;
        Answered.Set();
        _wake();
    }

    public void Stop()
    {
        Running = false;
        IsUp = false;
        Stopped.Set();
        _wake();
    }
}
