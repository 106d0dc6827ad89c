namespace Lockbox.Tests.Model;

/// <summary>When a report is due (PROTOCOL.md 3): asked for, or a day after the last. Nobody tells the Wi-Fi level here.</summary>
internal sealed class ModelReport(ModelClock clock)
{
    private const long DailyMs = 86400000;
    private const int LevelMs = 10000;

    private bool _isOrdered;
    private bool _isOwed;
    private long _askedAtMs;
    private long _dailyAtMs = DailyMs;

    public long DueMs => _isOwed ? _askedAtMs + LevelMs : _dailyAtMs;

    public void Order()
    {
        _isOrdered = true;
    }

    /// <returns>True when it is sent.</returns>
    public bool Pass()
    {
        if (_isOrdered || (!_isOwed && clock.NowMs >= _dailyAtMs))
        {
            (_isOrdered, _isOwed, _askedAtMs) = (false, true, clock.NowMs);
        }

        if (!_isOwed || clock.NowMs < DueMs)
        {
            return false;
        }

        (_isOwed, _dailyAtMs) = (false, clock.NowMs + DailyMs);
        return true;
    }
}
