using Lockbox.Wiring;

namespace Lockbox.Nano;

/// <summary>Timers that ring one after another on one thread, in board time. Native ones ring while the CLR stands still, too.</summary>
internal sealed class Alarms
{
    private readonly IChip _chip;
    private readonly string _name;
    private readonly bool _isNative;
    private readonly List<Alarm> _set = new();
    private readonly AutoResetEvent _changed = new(false);
    private bool _running;

    public Alarms(IChip chip, string name, bool isNative)
    {
        _chip = chip;
        _name = name;
        _isNative = isNative;
    }

    /// <summary>Rings once after so much board time, and then every period; a period of 0 or less means once.</summary>
    public Alarm Set(int milliseconds, int period, Action ring)
    {
        Alarm alarm = new(ring) { Due = _chip.UptimeMs + milliseconds, Period = period };
        bool start;
        lock (_set)
        {
            _set.Add(alarm);
            start = !_running;
            _running = true;
        }

        _changed.Set();
        if (start)
        {
            Start();
        }

        return alarm;
    }

    public void Cancel(Alarm alarm)
    {
        lock (_set)
        {
            _set.Remove(alarm);
        }
    }

    private void Start()
    {
        if (_isNative)
        {
            _chip.RunNative(_name, Watch);
        }
        else
        {
            _chip.Run(_name, Watch);
        }
    }

    private void Watch()
    {
        while (true)
        {
            Alarm? due = TakeDue(out int wait);
            if (due == null)
            {
                _chip.Wait(_changed, wait);
                continue;
            }

            _chip.EnsurePower();
            Guarded.Run(_chip, "a timer callback", due.Ring);
        }
    }

    private Alarm? TakeDue(out int wait)
    {
        // Asked before the lock is taken: in a standstill the answer waits.
        long now = _chip.UptimeMs;
        lock (_set)
        {
            Alarm? first = _set.MinBy(alarm => alarm.Due);
            long left = first == null ? Timeout.Infinite : Math.Max(0, first.Due - now);
            wait = (int)Math.Min(left, int.MaxValue);
            if (first == null || left > 0)
            {
                return null;
            }

            Rearm(first, now);
            return first;
        }
    }

    private void Rearm(Alarm alarm, long now)
    {
        if (alarm.Period <= 0)
        {
            _set.Remove(alarm);
            return;
        }

        // Ticks that were missed while another callback ran are skipped, not made up for.
        long missed = (now - alarm.Due) / alarm.Period;
        alarm.Due += (missed + 1) * alarm.Period;
    }
}

/// <summary>One running timer.</summary>
internal sealed class Alarm
{
    public Alarm(Action ring)
    {
        Ring = ring;
    }

    public Action Ring { get; }

    /// <summary>Milliseconds since power-up.</summary>
    public long Due { get; set; }

    public int Period { get; init; }
}
