using Lockbox.Core.Codes;
using Lockbox.Core.Keys;
using Lockbox.Core.Lock;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Care
{
    /// <summary>
    /// The technician's menu: # turns the page, * leaves, A to D choose on a page. Among the keys every one is only shown, and
    /// # or * twice does the same. Ends by itself after two minutes without a key, and when the code is revoked or over.
    /// Main loop only; blocks for the flash when the coil is tried.
    /// </summary>
    public sealed class ServiceMenu
    {
        private const int Pages = 13;

        private readonly Visit _visit;
        private readonly CodeDesk _desk;
        private readonly Ledger _ledger;
        private readonly Bolt _bolt;
        private readonly ISupply _supply;
        private readonly IClock _clock;
        private readonly Readings _readings;

        private bool _isOpen;
        private long _keyAtMs;
        private long _shownAtMs;
        private long _pulsedAtMs = long.MinValue / 2;
        private ServicePage _page;
        private int _item;
        private int _tried;
        private char _last;

        public ServiceMenu(Visit visit, CodeDesk desk, Ledger ledger, Bolt bolt, Board board, Readings readings)
        {
            _visit = visit;
            _desk = desk;
            _ledger = ledger;
            _bolt = bolt;
            _supply = board.Supply;
            _clock = board.Clock;
            _readings = readings;
        }

        /// <summary>True from a pulse until the lid need not open any more.</summary>
        public bool IsOpening => _clock.NowMs - _pulsedAtMs < Limits.PulseMs + Limits.LidWaitMs;

        /// <summary>Takes one settled key, as it is printed, while the visit is in the menu.</summary>
        public void Press(char cap)
        {
            bool isPlain = _page != ServicePage.Keys || cap == _last;
            _keyAtMs = _clock.NowMs;
            _shownAtMs = long.MinValue / 2;
            _last = cap;
            _tried |= 1 << KeyCaps.KeyOf(cap);
            if (isPlain && cap == KeyCaps.More)
            {
                Turn((ServicePage)(((int)_page + 1) % Pages));
            }
            else if (isPlain && cap == KeyCaps.Back)
            {
                Leave();
            }
            else if (_page == ServicePage.Coil && cap == 'A')
            {
                Pulse();
            }
            else
            {
                Choose(KeyCaps.Pick(cap));
            }
        }

        /// <summary>Begins and ends with the visit. Call it once a pass.</summary>
        public void Tick()
        {
            bool isDue = _visit.Phase == VisitPhase.Service;
            if (isDue && !_isOpen)
            {
                _keyAtMs = _clock.NowMs;
                _tried = 0;
                Turn(ServicePage.Cover);
            }

            _isOpen = isDue;
            if (isDue && (_clock.NowMs - _keyAtMs >= Limits.ServiceMs || !_desk.IsStillGood))
            {
                Leave();
            }
        }

        /// <summary>Shows the page, and looks anew at what it tells every 200 ms.</summary>
        public void Draw(Screen screen)
        {
            if (_clock.NowMs - _shownAtMs < Limits.PageMs)
            {
                return;
            }

            _shownAtMs = _clock.NowMs;
            _readings.Read(_page, _item, _tried);
            screen.ShowService(_page, _readings.Form, _readings.Items > 1 ? _item + 1 : 0, _readings.Value);
        }

        private void Turn(ServicePage page)
        {
            _page = page;
            _item = 0;
            _last = ' ';
            _shownAtMs = long.MinValue / 2;
        }

        private void Leave()
        {
            _isOpen = false;
            _visit.EndService();
        }

        // Pages of a few values take them by name; long ones step: A to the next, B back.
        private void Choose(int pick)
        {
            int items = _readings.Items;
            int item = items > Limits.SymbolsPerPage ? (pick == 0 ? _item + 1 : pick == 1 ? _item - 1 : _item) : pick;
            _item = item >= 0 && item < items ? item : _item;
        }

        // Written down before the coil moves, as an opening is.
        private void Pulse()
        {
            bool mayPulse = _supply.IsGood && _bolt.IsReady && _desk.IsStillGood;
            if (mayPulse && _ledger.Claims.Mention(_desk.Slot, EventKind.ServicePulse) && _bolt.TryDraw())
            {
                _pulsedAtMs = _clock.NowMs;
            }
        }
    }
}
