namespace Lockbox.Tests.Model;

/// <summary>Time as the box may know it (PROTOCOL.md 7).</summary>
internal sealed class ModelClock(long floor)
{
    private const long Day = 86400;

    private long _atBoot = floor;
    private long? _toldAtMs;
    private long? _doubtedAtBoot;

    /// <summary>Since boot.</summary>
    public long NowMs { get; set; }

    public long Uptime => NowMs / 1000;

    /// <summary>It is at least so late, Unix seconds.</summary>
    public long Low => _atBoot + Uptime;

    public bool IsSynced => _toldAtMs is long told && NowMs - told <= 30 * Day * 1000;

    /// <summary>When being synced ends.</summary>
    public long DueMs => IsSynced ? _toldAtMs!.Value + (30 * Day * 1000) + 1 : long.MaxValue;

    /// <summary>A time that answers our nonce.</summary>
    /// <returns>False when it wants a second confirmation.</returns>
    public bool Tell(long unixSeconds)
    {
        long atBoot = unixSeconds - Uptime;
        bool isConfirmed = _doubtedAtBoot is long doubted && Math.Abs(atBoot - doubted) <= 10;
        if (unixSeconds - Low > Day && !isConfirmed)
        {
            _doubtedAtBoot = atBoot;
            return false;
        }

        _doubtedAtBoot = null;
        _atBoot = Math.Max(_atBoot, atBoot);
        _toldAtMs = NowMs;
        return true;
    }

    /// <summary>When a command that is carried out was made.</summary>
    public void Hear(long unixSeconds)
    {
        if (unixSeconds - Low <= Day)
        {
            _atBoot = Math.Max(_atBoot, unixSeconds - Uptime);
        }
    }

    /// <returns>Null when the window is open, or the face that refuses.</returns>
    public ModelFace? Judge(Held grant)
    {
        if (Low > grant.Expires)
        {
            return ModelFace.Expired;
        }

        if (IsSynced)
        {
            return Low < grant.NotBefore ? ModelFace.TooEarly : null;
        }

        return Low < grant.NotBefore || grant.IsStrict ? ModelFace.ClockUnknown : null;
    }
}
