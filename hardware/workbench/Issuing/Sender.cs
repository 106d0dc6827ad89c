namespace Lockbox.Issuing;

/// <summary>
/// Go-back-N to one box (PROTOCOL.md 4): says which sequence numbers to send now. Keeps no promise itself: what the box
/// has confirmed stands in the vault. One thread.
/// </summary>
internal sealed class Sender(IssuerOptions options, uint epoch)
{
    private long _sentTo;
    private long _confirmed;
    private long _resendAtMs;
    private long _nackedAtMs = long.MinValue;
    private long _nacked = -1;
    private TimeSpan _wait = options.FirstResend;
    private int _window = options.Window;

    /// <summary>The epoch this sender counts in.</summary>
    public uint Epoch { get; } = epoch;

    /// <summary>A hello: everything unconfirmed goes out again.</summary>
    public void Restart(BoxRecord box) => GoBack(box.Confirmed);

    /// <summary>A gap was seen. Every command behind the gap is refused as well, so the first refusal counts for all.</summary>
    public void Nack(BoxRecord box, long next, long nowMs)
    {
        bool isEcho = next == _nacked && nowMs - _nackedAtMs < options.FirstResend.TotalMilliseconds;
        if (isEcho || next < box.Confirmed)
        {
            return;
        }

        _nacked = next;
        _nackedAtMs = nowMs;
        GoBack(next);
    }

    /// <summary>
    /// The box's flash did not take a command. It refuses all behind it as a gap, which is no reason to send again before
    /// the flash has had time.
    /// </summary>
    public void HoldUp(long next, long nowMs)
    {
        _nacked = next;
        _nackedAtMs = nowMs;
    }

    /// <returns>The numbers to send now: from the first, up to and without the second.</returns>
    public (long From, long To) Due(BoxRecord box, long nowMs)
    {
        if (box.Confirmed > _confirmed)
        {
            _confirmed = box.Confirmed;
            GoBack(Math.Max(_sentTo, _confirmed));
            _resendAtMs = nowMs + (long)_wait.TotalMilliseconds;
        }

        if (_sentTo > box.Confirmed && nowMs >= _resendAtMs)
        {
            TimeOut(box.Confirmed);
        }

        long from = Math.Max(_sentTo, box.Confirmed);
        return (from, Math.Min(box.Next, box.Confirmed + _window));
    }

    /// <summary>Tells that everything below a number was handed to the broker.</summary>
    public void Sent(long to, long nowMs)
    {
        _sentTo = to;
        _resendAtMs = nowMs + (long)_wait.TotalMilliseconds;
    }

    // After the first time-out a box is likely to be off, and what is sent meanwhile piles up at the broker: one command
    // is enough to ask whether it is back.
    private void TimeOut(long confirmed)
    {
        _sentTo = confirmed;
        _window = _wait > options.FirstResend ? 1 : options.Window;
        TimeSpan doubled = _wait * 2;
        _wait = doubled > options.LongestResend ? options.LongestResend : doubled;
    }

    private void GoBack(long to)
    {
        _sentTo = to;
        _wait = options.FirstResend;
        _window = options.Window;
    }
}
