using Lockbox.Core.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Board;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Soak;

/// <summary>Hours in the life of one box, in steps of time: visits, messages, a lid, outages.</summary>
internal sealed class Day : IDisposable
{
    private const int SecondMs = 1_000;
    private const int MinuteMs = 60 * SecondMs;
    private const int HourMs = 60 * MinuteMs;

    private readonly Desk _desk = new();
    private readonly BoxOnBoard _box;
    private readonly Hand _hand;
    private readonly Tally _tally;
    private int _hour;
    private int _pulses;

    public Day(Tally tally)
    {
        _tally = tally;
        _box = new BoxOnBoard(_desk.Take);
        _desk.Serve(_box);
        _hand = new Hand(Board);
    }

    private EmulatedBoard Board => _box.Board;

    public void Boot()
    {
        Board.Restore();
        Demand(_hand.Await(Face.Idle, 10 * SecondMs), "the box is ready");
        Demand(_hand.Await(() => _desk.IsOnline, 30 * SecondMs), "the box is online");
    }

    public void LiveAnHour()
    {
        long endMs = Board.Substrate.Clock.NowMs + HourMs;
        Board.Pass(5 * MinuteMs);
        Visit();
        Board.Pass(5 * MinuteMs);
        LoseTheAir();
        Board.Pass(5 * MinuteMs);
        LoseTheBroker();
        GiveUpTyping();
        Board.Pass((int)(endMs - Board.Substrate.Clock.NowMs));
        Demand(_hand.See()?.Face == Face.Idle, "the box is idle");
        Demand(Board.Coil.Pulses == _pulses, "one pulse for each good code");
        Demand(Board.BootCount == 1 && Board.Watchdog.Resets == 0, "it has not started again");
        Demand(Board.Complaints.Count == 0, string.Join("; ", Board.Complaints));
        Demand(Board.Console.Count == 0, string.Join("; ", Board.Console));
        _tally.Add();
        _hour++;
    }

    public Footprint Measure()
    {
        // Whatever is just under way, such as the scan of the daily report, is over then.
        Board.Pass(MinuteMs);
        return Footprint.Of(((LockStepClock)Board.Substrate.Clock).Workers, _desk.Open);
    }

    public void Dispose() => _box.Dispose();

    /// <summary>A code is issued, mistyped, typed, and used.</summary>
    private void Visit()
    {
        GrantRecord grant = _desk.Issue();
        Demand(_hand.Await(() => _desk.StateOf(grant) > GrantState.Sent, 30 * SecondMs), "the code is armed");
        Demand(_hand.Enter(grant.Code!, (grant.Symbol!.Value + 1) % 16) && _hand.Await(Face.Refused, 5 * SecondMs), "the wrong symbol is refused");
        Demand(_hand.Await(Face.Idle, 10 * SecondMs), "the next may try");
        Demand(_hand.Enter(grant.Code!, grant.Symbol!.Value) && _hand.Await(Board.Lid.TryOpen, 5 * SecondMs), "the code opens");
        _pulses++;
        Board.Pass(20 * SecondMs);
        Board.Lid.Close();
        Demand(_hand.Await(Face.Idle, 5 * SecondMs), "the lid is shut");
        Demand(_hand.Await(() => _desk.StateOf(grant) == GrantState.Opened, MinuteMs), "the opening is told");
    }

    private void LoseTheAir()
    {
        Board.Radio.InReach = false;
        Board.Pass(4 * MinuteMs);
        Demand(!_desk.IsOnline, "it is offline");
        Board.Radio.InReach = true;
        Demand(_hand.Await(() => _desk.IsOnline, 6 * MinuteMs), "it comes back from the dead air");
    }

    private void LoseTheBroker()
    {
        int made = _desk.Made;
        _desk.HangUp();
        Demand(_hand.Await(() => _desk.Made > made && _desk.IsOnline, 6 * MinuteMs), "it comes back to the broker");
    }

    private void GiveUpTyping()
    {
        _hand.Press('1');
        _hand.Press('2');
        Demand(_hand.Await(Face.Digits, SecondMs), "it is typed at");
        Demand(_hand.Await(Face.Idle, MinuteMs), "it forgets what was begun");
    }

    private void Demand(bool isSo, string what)
    {
        if (!isSo)
        {
            _tally.Violate($"hour {_hour}: {what}; the display shows {_hand.See()?.Face}");
        }
    }
}
