using global::Microsoft.Win32.SafeHandles;
using Lockbox.Nano;
using Lockbox.Wiring;

namespace Nano.System.Threading;

/// <summary>
/// A signal whose waits pass in board time, in steps of 10 ms, and end with the power. It stays a
/// <see cref="WaitHandle"/>, so that calls through the base class arrive here.
/// </summary>
public abstract class EventWaitHandle : global::System.Threading.EventWaitHandle
{
    private readonly IChip _chip;
    private readonly Plain _plain;

    private protected EventWaitHandle(bool initialState, EventResetMode mode)
        : base(initialState, mode)
    {
        _chip = Chip.Powered();
        _plain = new Plain(SafeWaitHandle);
    }

    public new bool Set()
    {
        _chip.EnsurePower();
        return base.Set();
    }

    public new bool Reset()
    {
        _chip.EnsurePower();
        return base.Reset();
    }

    public override bool WaitOne()
    {
        return WaitOne(Timeout.Infinite);
    }

    /// <returns>False when the time was up first.</returns>
    public override bool WaitOne(int millisecondsTimeout)
    {
        _chip.EnsurePower();
        return _chip.Wait(_plain, Ticks.RoundUp(millisecondsTimeout));
    }

    public override bool WaitOne(int millisecondsTimeout, bool exitContext)
    {
        return WaitOne(millisecondsTimeout);
    }

    public override bool WaitOne(TimeSpan timeout)
    {
        return WaitOne(Ticks.FromTimeSpan(timeout));
    }

    public override bool WaitOne(TimeSpan timeout, bool exitContext)
    {
        return WaitOne(timeout);
    }

    /// <summary>The same signal without the overrides, so that a board may call WaitOne on what it is given.</summary>
    private sealed class Plain : WaitHandle
    {
        public Plain(SafeWaitHandle handle)
        {
            SafeWaitHandle = handle;
        }
    }
}
