namespace Lockbox.Tests.Model;

/// <summary>The technician's menu (PROTOCOL.md 10): which page it is on, when it ends, and when it draws the bolt.</summary>
internal sealed class ModelMenu(ModelBoard board, ModelClock clock, ModelMemory memory, ModelCoil coil)
{
    private const int Pages = 13;
    private const int KeysPage = 1;
    private const int CoilPage = 4;
    private const int SilenceMs = 120000;

    private Held? _grant;
    private int _page;
    private char _last;
    private long _keyAtMs;

    /// <summary>The code has been revoked or is over, or nobody has pressed a key for two minutes.</summary>
    public bool IsOver => clock.NowMs - _keyAtMs >= SilenceMs || !IsGood;

    /// <summary>When it ends by itself. That a code is over shows within the second.</summary>
    public long DueMs => Math.Min(_keyAtMs + SilenceMs, ((clock.NowMs / 1000) + 1) * 1000);

    private bool IsGood => memory.Kept.Grants.Any(grant => grant == _grant) && clock.Judge(_grant!) is null;

    public void Open(Held grant)
    {
        (_grant, _page, _last, _keyAtMs) = (grant, 0, ' ', clock.NowMs);
    }

    /// <returns>False when the technician leaves.</returns>
    public bool Press(char cap)
    {
        bool isPlain = _page != KeysPage || cap == _last;
        (_keyAtMs, _last) = (clock.NowMs, cap);
        if (isPlain && cap == '#')
        {
            (_page, _last) = ((_page + 1) % Pages, ' ');
        }
        else if (_page == CoilPage && cap == 'A' && board.IsSupplyGood && IsGood && !memory.Refuses)
        {
            coil.Draw();
        }

        return !isPlain || cap != '*';
    }
}
