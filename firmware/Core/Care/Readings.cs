using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Lock;
using Lockbox.Core.Panel;

namespace Lockbox.Core.Care
{
    /// <summary>What the technician's pages tell. Main loop only; the memory page blocks for a collection of garbage.</summary>
    public sealed class Readings
    {
        private const int LevelMs = 5000;
        private const int MemoryMs = 2000;

        private readonly Board _board;
        private readonly Ledger _ledger;
        private readonly Mail _mail;
        private readonly Courier _courier;
        private readonly Bolt _bolt;

        private long _levelAtMs;
        private long _memoryAtMs;
        private long _managedFree;
        private ServiceForm _form;
        private long _value;
        private int _items;

        public Readings(Board board, Ledger ledger, Mail mail, Courier courier, Bolt bolt)
        {
            _board = board;
            _ledger = ledger;
            _mail = mail;
            _courier = courier;
            _bolt = bolt;
        }

        public ServiceForm Form => _form;

        public long Value => _value;

        /// <summary>How many values the page has.</summary>
        public int Items => _items;

        /// <summary>Looks at what a page tells.</summary>
        /// <param name="item">Which of its values.</param>
        /// <param name="tried">Keys pressed in the menu, a bit each.</param>
        public void Read(ServicePage page, int item, int tried)
        {
            switch (page)
            {
                case ServicePage.Cover:
                    Tell(ServiceForm.Cover, 1, 0);
                    break;
                case ServicePage.Keys:
                    Tell(ServiceForm.Keys, 1, tried);
                    break;
                case ServicePage.Symbols:
                    Tell(ServiceForm.Symbols, Limits.SymbolsPerPage, item);
                    break;
                case ServicePage.Coil:
                    Tell(ServiceForm.Number, 1, _bolt.Pulses);
                    break;
                case ServicePage.Memory:
                    Tell(ServiceForm.Number, 3, Memory(item) / 1024);
                    break;
                case ServicePage.Counters:
                    Tell(ServiceForm.Number, 9, Counter(item));
                    break;
                default:
                    ReadOutside(page, item);
                    break;
            }
        }

        private void ReadOutside(ServicePage page, int item)
        {
            switch (page)
            {
                case ServicePage.Lid:
                    TellMark(!_board.Lid.IsOpen);
                    break;
                case ServicePage.Supply:
                    TellMark(_board.Supply.IsGood);
                    break;
                case ServicePage.Wifi:
                    ReadLevel();
                    break;
                case ServicePage.Broker:
                    TellMark(_mail.Inbox.IsLinkUp);
                    break;
                case ServicePage.Clock:
                    ReadClock();
                    break;
                case ServicePage.Events:
                    Tell(ServiceForm.Pairs, Limits.ServiceEvents, (item * 100) + KindBack(item));
                    break;
                default:
                    Tell(ServiceForm.Version, 1, FirmwareVersion.Number);
                    break;
            }
        }

        private void Tell(ServiceForm form, int items, long value)
        {
            _form = form;
            _items = items;
            _value = value;
        }

        private void TellMark(bool isGood)
        {
            Tell(ServiceForm.Mark, 1, isGood ? 1 : 0);
        }

        private void ReadLevel()
        {
            if (_board.Clock.NowMs - _levelAtMs >= LevelMs)
            {
                _levelAtMs = _board.Clock.NowMs;
                _mail.Outbox.WantsLevel = true;
            }

            if (_mail.News.Level == 0)
            {
                TellMark(false);
            }
            else
            {
                Tell(ServiceForm.Number, 1, _mail.News.Level);
            }
        }

        // UTC. The colon stands for a time that was told, not only counted on.
        private void ReadClock()
        {
            long minutes = _ledger.Time.LowestNow / 60 % (24 * 60);
            bool isSynced = _ledger.Time.State == ClockState.Synced;
            Tell(isSynced ? ServiceForm.Time : ServiceForm.Pairs, 1, (minutes / 60 * 100) + (minutes % 60));
        }

        private long Memory(int item)
        {
            if (_board.Clock.NowMs - _memoryAtMs >= MemoryMs)
            {
                _memoryAtMs = _board.Clock.NowMs;
                _managedFree = _board.Gauges.ManagedFree;
            }

            return item == 0 ? _managedFree : item == 1 ? _board.Gauges.NativeFree : _board.Gauges.LargestBlock;
        }

        private long Counter(int item)
        {
            switch (item)
            {
                case 0:
                    return _ledger.Lockout.Streak;
                case 1:
                    return _ledger.Lockout.Penalties;
                case 2:
                    return Rejected();
                case 3:
                    return _mail.Inbox.Dropped;
                case 4:
                    return _mail.Inbox.Connections;
                case 5:
                    return _ledger.Grants.Free();
                case 6:
                    return _ledger.Writes;
                case 7:
                    return _ledger.Failures;
                default:
                    return _ledger.State.Boots;
            }
        }

        private long Rejected()
        {
            long sum = 0;
            for (int i = (int)DownResult.Retained; i <= (int)DownResult.Misaddressed; i++)
            {
                sum += _courier.Counts[i];
            }

            return sum;
        }

        private int KindBack(int item)
        {
            long number = _ledger.Log.Next - 1 - item;
            bool isThere = number >= 0 && _ledger.Log.Holds(number);
            return isThere ? (int)EventRecord.Kind(_ledger.Log.BytesOf(number), _ledger.Log.RecordOf(number)) : 0;
        }
    }
}
