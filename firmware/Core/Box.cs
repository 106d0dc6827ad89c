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
        private readonly Show _show;

        private int _stuckKeys;
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
            _ledger = new Ledger(board.Flash, board.Clock, new SlotSeal(board.Hash, _keys.Store), up);
            _ledger.Load(identity.ProvisionedAt);

            JwsReader reader = new JwsReader(board.Hash, _keys.Down);
            DownDesk desk = new DownDesk(identity, reader, _ledger, new Nonce(board.Random, board.Clock));
            _courier = new Courier(_ledger, mail, desk, up);
            _events = new EventPost(_ledger.Log, mail, up, board.Clock);

            _opening = new Opening(_bolt, board.Lid, board.Clock);
            _lid = new LidWatch(board.Lid, board.Clock);
            _scanner = new KeyScanner(board.Keys);
            _typing = new Typing(new CodeEntry(identity.Digits), new SymbolPages(board.Random));
            Verifier verifier = new Verifier(board.Hash, _keys.Code, identity.BoxId);
            _visit = new Visit(_ledger, new CodeDesk(_ledger, verifier, board.Supply), _opening, board.Clock);
            _recovery = new RecoveryDesk(_ledger, verifier, board.Clock, recovery);
            _rescue = new Rescue(_ledger.Lockout, _recovery, board.Clock);
            _show = new Show(new Screen(board.Display), _ledger, _visit, _rescue, identity.Digits);
        }

        /// <summary>What the display shows.</summary>
        public Face Face => _show.Face;

        /// <summary>What the box remembers; for the technician's view and for tests.</summary>
        public Ledger Ledger => _ledger;

        /// <summary>How often each kind of message came since boot, by <see cref="DownResult"/>.</summary>
        public int[] MessageCounts => _courier.Counts;

        // A message may change the very slot that is being judged; a flash write would delay a verdict or lengthen a pulse.
        private bool IsQuiet => _visit.Phase != VisitPhase.Checking && !_bolt.IsDrawn;

        /// <summary>One pass. Call it every 10 ms; blocks only for the flash.</summary>
        public void Tick()
        {
            _bolt.Tick();
            _opening.Tick();
            TickKeys();
            TickLid();
            _show.Tick(_typing, _lid.IsOpen);
            TickMail();
            if (IsQuiet)
            {
                _ledger.Tick();
            }
        }

        /// <summary>Writes down that the program fell. Call it before <see cref="Wipe"/>: the entry is sealed with a key.</summary>
        public void NoteCrash()
        {
            _ledger.Log.Append(Ports.EventKind.Crashed);
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
            bool isTaken = _visit.Phase == VisitPhase.Idle && _rescue.TryPress(cap);
            if (!isTaken)
            {
                _visit.Press(cap, _typing);
            }
        }

        private void TickLid()
        {
            LidNews news = _lid.Tick(_visit.IsOpening);
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
            _mail.Outbox.MayConnect = _visit.Phase == VisitPhase.Idle && _rescue.Phase == RescuePhase.None && !_bolt.IsDrawn;
            if (!IsQuiet || _visit.IsStaffOpening)
            {
                return;
            }

            _courier.Tick();
            if (_courier.IsGreeted)
            {
                _events.Tick();
            }
        }
    }
}
