namespace Lockbox.Emulator.Parts;

/// <summary>The air between the box and its access point.</summary>
public sealed class RadioPart
{
    private readonly Substrate _board;
    private readonly ManualResetEvent _reach = new(true);
    private bool _isInReach = true;

    internal RadioPart(Substrate board)
    {
        _board = board;
    }

    /// <summary>Told outside the board's lock, before the setter returns: connections break.</summary>
    internal event Action? Lost;

    /// <summary>Set false for a parking lot without Wi-Fi: open connections break at once and none can be made.</summary>
    public bool InReach
    {
        get => _board.Under(() => _isInReach);
        set => Change(value);
    }

    /// <summary>Board milliseconds from the attempt to an address.</summary>
    public int JoinMs { get; set; } = 200;

    /// <summary>Set while the network is in reach.</summary>
    internal WaitHandle Reach => _reach;

    private void Change(bool inReach)
    {
        lock (_board.Gate)
        {
            _isInReach = inReach;
            _ = inReach ? _reach.Set() : _reach.Reset();
        }

        if (!inReach)
        {
            Lost?.Invoke();
        }

        _board.Touch();
    }
}
