using Lockbox.Core.Care;
using Lockbox.Core.Codes;
using Lockbox.Core.Keys;
using Lockbox.Core.Link;
using Lockbox.Core.Lock;
using Lockbox.Core.Panel;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;

namespace Lockbox.Core
{
    /// <summary>The whole box as one loop body. Knows no pin, no socket and no thread.</summary>
    public sealed class Box
    {
        private readonly Board _board;
        private readonly Mail _mail;
        private readonly KeyRing _keys;
        private readonly Ledger _ledger;
        private readonly Courier _courier;
        private readonly EventPost _events;
        private readonly Bolt _bolt;
        private readonly Opening _opening;
        private readonly LidWatch _lid;
        private readonly KeyScanner _scanner;
        private readonly Typing _typing;
        private readonly Visit _visit;
        private readonly RecoveryDesk _recovery;
        private readonly Rescue _rescue;
        private readonly SelfTest _test;
        private readonly Checkup _checkup;
        private readonly ServiceMenu _menu;
        private readonly Chime _chime;
        private readonly Show _show;

        private int _stuckKeys;
        private bool _hasTested;
        private LidNews _lidNews;

        /// <summary>Reads the flash and ends what a power cut interrupted. The coil does not fire. Blocks for the flash.</summary>
        /// <param name="identity">Who the box is; its box key is zeroed.</param>
        /// <param name="mail">Shared with the link loop.</param>
        public Box(Board board, Identity identity, Mail mail)
        {
            _board = board;
            _mail = mail;
            _bolt = new Bolt(board.Coil, board.Clock);
            _keys = new KeyRing(board.Hash, identity.BoxKey, identity.Epoch);
            byte[] recovery = new byte[Limits.RecoveryDigits];
            RecoveryCode.Derive(board.Hash, identity.BoxKey, identity.Epoch, recovery);
            identity.Forget();

            UpWriter up = new UpWriter(identity, board.Hash, _keys.Up);
            _ledger = new Ledger(board.Flash, board.Clock, new SlotSeal(board.Hash, _keys.Store, identity.Epoch), up);
            _ledger.Load(identity.ProvisionedAt, board.WasBitten);
            _mail.Outbox.HasJustRestarted = _ledger.Cause == Ports.ResetCause.Restart;
            _mail.Outbox.WasBitten = board.WasBitten;

            JwsReader reader = new JwsReader(board.Hash, _keys.Down);
            DownDesk desk = new DownDesk(identity, reader, _ledger, new Nonce(board.Random, board.Clock));
            _courier = new Courier(_ledger, mail, desk, up);
            _events = new EventPost(_ledger.Log, mail, up, board.Clock);

            _opening = new Opening(_bolt, board.Lid, board.Clock);
            _lid = new LidWatch(board.Lid, board.Clock);
            _scanner = new KeyScanner(board.Keys);
            _typing = new Typing(new CodeEntry(identity.Digits), new SymbolPages(board.Random));
            Verifier verifier = new Verifier(board.Hash, _keys.Code, identity.BoxId);
            CodeDesk codes = new CodeDesk(_ledger, verifier, board.Supply);
            _visit = new Visit(_ledger, codes, _opening, board.Clock);
            _recovery = new RecoveryDesk(_ledger, verifier, board.Clock, recovery);
            _rescue = new Rescue(_ledger.Lockout, _recovery, board.Clock);
            _test = new SelfTest(board, _ledger, _scanner);
            _checkup = new Checkup(board, _ledger, mail, _courier, up, _bolt, _test);
            _menu = new ServiceMenu(_visit, codes, _ledger, _bolt, board, new Readings(board, _ledger, mail, _courier, _bolt));
            _chime = new Chime(board.Buzzer, board.Clock);
            _show = new Show(new Screen(board.Display), _ledger, _visit, _rescue, _menu, identity.Digits);
        }

        /// <summary>What the display shows.</summary>
        public Face Face => _show.Face;

        /// <summary>What the box remembers; for the technician's view and for tests.</summary>
        public Ledger Ledger => _ledger;

        /// <summary>How often each kind of message came since boot, by <see cref="DownResult"/>.</summary>
        public int[] MessageCounts => _courier.Counts;

        /// <summary>
        /// True when the watchdog may be petted: the link loop turns as well, or somebody is at the box and is let finish
        /// first. Ask after each pass.
        /// </summary>
        public bool IsWell => _mail.News.IsAlive(_board.Clock.NowMs) || !IsIdle;

        /// <summary>True when the chip is to restart, and nobody is at the box and no penalty would begin again.</summary>
        public bool WantsRestart => _mail.News.WantsRestart && IsIdle && _ledger.Lockout.RemainingS == 0;

        private bool IsIdle => _visit.Phase == VisitPhase.Idle && _rescue.Phase == RescuePhase.None && !_bolt.IsDrawn;

        // A message may change the very slot that is being judged; a flash write would delay a verdict or lengthen a pulse.
        private bool IsQuiet => _visit.Phase != VisitPhase.Checking && !_bolt.IsDrawn;

        /// <summary>One pass. Call it every 10 ms; blocks only for the flash.</summary>
        public void Tick()
        {
            _bolt.Tick();
            _opening.Tick();
            TickKeys();
            TickLid();
            _menu.Tick();
            _show.Tick(_typing, _lid.IsOpen);
            _chime.Tick(_show.Face);
            TickMail();
            if (IsQuiet)
            {
                _ledger.Tick();
                _show.Refresh(_board.Clock.NowMs);
                TestOnce();
            }
        }

        /// <summary>Writes down why the chip restarts. Call it before <see cref="Wipe"/>: the entry is sealed with a key.</summary>
        /// <param name="fell">True when the program fell, false when <see cref="WantsRestart"/> was heeded.</param>
        public void NoteRestart(bool fell)
        {
            _ledger.Log.Append(fell ? Ports.EventKind.Crashed : Ports.EventKind.Restarted);
        }

        /// <summary>Zeroes every secret; the box is of no use afterwards. Call it on the way out of the program.</summary>
        public void Wipe()
        {
            _typing.Forget();
            _rescue.Forget();
            _recovery.Forget();
            _keys.Wipe();
        }

        private void TickKeys()
        {
            int key = _scanner.Poll(_board.Clock.NowMs);
            if (key != KeyScanner.NoKey)
            {
                Press(KeyCaps.Of(key));
            }

            _visit.Tick(_typing);
            _rescue.Tick();
            if (_scanner.StuckKeys != _stuckKeys && IsQuiet)
            {
                _stuckKeys = _scanner.StuckKeys;
                _ledger.Log.Append(Ports.EventKind.StuckKey);
            }
        }

        private void Press(char cap)
        {
            if (_visit.Phase == VisitPhase.Service)
            {
                _menu.Press(cap);
                _chime.PlayKey(true);
                return;
            }

            bool isTaken = _visit.Phase == VisitPhase.Idle && _rescue.TryPress(cap);
            isTaken = isTaken || _visit.TryPress(cap, _typing);
            if (isTaken || !_ledger.Lockout.IsListening)
            {
                _chime.PlayKey(isTaken);
            }
        }

        // After provisioning, and not at once: whoever brought the box must have let go of it.
        private void TestOnce()
        {
            bool isDue = !_hasTested && !_ledger.State.IsTested && _board.Clock.NowMs >= Limits.SelfTestMs;
            if (isDue && IsIdle && _ledger.State.IsSound)
            {
                // Once in a run: a flash that does not take it would be asked for ever.
                _hasTested = true;
                _ledger.NoteSelfTest(_test.Run());
            }
        }

        private void TickLid()
        {
            LidNews news = _lid.Tick(_visit.IsOpening || _menu.IsOpening);
            _lidNews = news == LidNews.None ? _lidNews : news;
            if (_lidNews != LidNews.None && IsQuiet)
            {
                Tell(_lidNews);
                _lidNews = LidNews.None;
            }
        }

        private void Tell(LidNews news)
        {
            switch (news)
            {
                case LidNews.Forced:
                    _ledger.Log.Append(Ports.EventKind.Forced);
                    break;
                case LidNews.Ajar:
                    _ledger.Log.Append(Ports.EventKind.Ajar);
                    break;
                default:
                    break;
            }
        }

        private void TickMail()
        {
            _mail.Outbox.MayConnect = IsIdle || (_visit.Phase == VisitPhase.Service && !_bolt.IsDrawn);
            if (!IsQuiet || _visit.IsStaffOpening)
            {
                return;
            }

            _courier.Tick();
            if (_courier.IsGreeted)
            {
                _events.Tick();
            }

            if (_courier.IsGreeted && IsIdle)
            {
                _checkup.Tick();
            }
        }
    }
}
