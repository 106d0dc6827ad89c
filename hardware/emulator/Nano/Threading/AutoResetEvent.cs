namespace Nano.System.Threading;

/// <summary>Lets one waiter through for each signal.</summary>
public sealed class AutoResetEvent : EventWaitHandle
{
    public AutoResetEvent(bool initialState)
        : base(initialState, EventResetMode.AutoReset)
    {
    }
}
