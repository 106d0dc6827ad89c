namespace Nano.System.Threading;

/// <summary>Lets every waiter through from signal to reset.</summary>
public sealed class ManualResetEvent : EventWaitHandle
{
    public ManualResetEvent(bool initialState)
        : base(initialState, EventResetMode.ManualReset)
    {
    }
}
