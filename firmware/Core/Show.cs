using Lockbox.Core.Care;
using Lockbox.Core.Codes;
using Lockbox.Core.Keys;
using Lockbox.Core.Panel;

namespace Lockbox.Core
{
    /// <summary>Decides which picture is due: what somebody is doing comes first, then what the box has to say.</summary>
    public sealed class Show
    {
        private readonly Screen _screen;
        private readonly Ledger _ledger;
        private readonly Visit _visit;
        private readonly Rescue _rescue;
        private readonly ServiceMenu _menu;
        private readonly int _digits;

        public Show(Screen screen, Ledger ledger, Visit visit, Rescue rescue, ServiceMenu menu, int digits)
        {
            _screen = screen;
            _ledger = ledger;
            _visit = visit;
            _rescue = rescue;
            _menu = menu;
            _digits = digits;
        }

        public Face Face => _screen.Face;

        /// <inheritdoc cref="Screen.Refresh"/>
        public void Refresh(long nowMs)
        {
            _screen.Refresh(nowMs);
        }

        /// <summary>Shows what is due now.</summary>
        public void Tick(Typing typing, bool isLidOpen)
        {
            switch (_visit.Phase)
            {
                case VisitPhase.Digits:
                    _screen.ShowDigits(typing.Entry.Count, _digits);
                    break;
                case VisitPhase.Symbols:
                    _screen.ShowSymbols(typing.Pages.Order, typing.Pages.Page);
                    break;
                case VisitPhase.Checking:
                    _screen.Show(Face.Checking);
                    break;
                case VisitPhase.Opening:
                    _screen.Show(Face.Open);
                    break;
                case VisitPhase.Service:
                    _menu.Draw(_screen);
                    break;
                case VisitPhase.Verdict:
                    _screen.Show(FaceOf(_visit));
                    break;
                default:
                    ShowWaiting(isLidOpen);
                    break;
            }
        }

        private void ShowWaiting(bool isLidOpen)
        {
            switch (_rescue.Phase)
            {
                case RescuePhase.Digits:
                    _screen.ShowDigits(_rescue.Count, Limits.RecoveryDigits);
                    break;
                case RescuePhase.Checking:
                    _screen.Show(Face.Checking);
                    break;
                case RescuePhase.Refused:
                    _screen.Show(Face.Refused);
                    break;
                default:
                    ShowIdle(isLidOpen);
                    break;
            }
        }

        private void ShowIdle(bool isLidOpen)
        {
            if (!_ledger.State.IsSound)
            {
                _screen.Show(Face.Fault);
            }
            else if (isLidOpen)
            {
                _screen.Show(Face.LidAjar);
            }
            else if (_ledger.Lockout.IsClosed)
            {
                _screen.Show(Face.Closed);
            }
            else if (_ledger.Lockout.RemainingS > 0)
            {
                _screen.ShowCountdown(_ledger.Lockout.RemainingS);
            }
            else
            {
                _screen.Show(Face.Idle);
            }
        }

        private static Face FaceOf(Visit visit)
        {
            switch (visit.Verdict)
            {
                case Verdict.Granted:
                case Verdict.StaffGranted:
                    return visit.IsJammed ? Face.Jammed : Face.Open;
                case Verdict.TooEarly:
                    return Face.TooEarly;
                case Verdict.Expired:
                    return Face.Expired;
                case Verdict.Used:
                    return Face.Used;
                case Verdict.ClockUnknown:
                    return Face.ClockUnknown;
                case Verdict.LowSupply:
                    return Face.LowSupply;
                case Verdict.StorageFailed:
                    return Face.Fault;
                default:
                    return Face.Refused;
            }
        }
    }
}
