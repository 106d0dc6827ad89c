using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Lock;

namespace Lockbox.Core.Care
{
    /// <summary>Gathers what a report tells, and sends it when it was asked for and once a day. Main loop only.</summary>
    public sealed class Checkup
    {
        // Room left in the outbox for receipts and a hello.
        private const int ReservedSlots = 4;

        private readonly Board _board;
        private readonly Ledger _ledger;
        private readonly Mail _mail;
        private readonly Courier _courier;
        private readonly UpWriter _up;
        private readonly Bolt _bolt;
        private readonly SelfTest _test;

        private long _order;
        private bool _isOwed;
        private long _askedAtMs;
        private long _dailyAtMs = Limits.ReportMs;

        public Checkup(Board board, Ledger ledger, Mail mail, Courier courier, UpWriter up, Bolt bolt, SelfTest test)
        {
            _board = board;
            _ledger = ledger;
            _mail = mail;
            _courier = courier;
            _up = up;
            _bolt = bolt;
            _test = test;
        }

        /// <summary>Sends what is due. Call it while the issuer is greeted and nobody is at the box; may block for a collection of garbage.</summary>
        public void Tick()
        {
            long order = _courier.TakeReportOrder();
            if (order >= 0)
            {
                Owe(order);
            }
            else if (!_isOwed && _board.Clock.NowMs >= _dailyAtMs)
            {
                Owe(-1);
            }

            bool isLevelThere = !_mail.Outbox.WantsLevel || _board.Clock.NowMs - _askedAtMs >= Limits.LevelWaitMs;
            if (_isOwed && isLevelThere && _mail.Outbox.Free > ReservedSlots)
            {
                Send();
            }
        }

        private void Owe(long order)
        {
            _isOwed = true;
            _order = order;
            _askedAtMs = _board.Clock.NowMs;
            _mail.Outbox.WantsLevel = true;
        }

        private void Send()
        {
            _isOwed = false;
            _dailyAtMs = _board.Clock.NowMs + Limits.ReportMs;
            _up.BeginReport(_order);
            AddBox();
            AddSinceBoot();
            _up.AddLevel(_mail.News.Level);
            _up.End();
            _mail.Outbox.TryPut(_up.Signed.Message, _up.Signed.Length);
        }

        private void AddBox()
        {
            _up.Add(Names.ResetCause, (long)_ledger.Cause);
            _up.Add(Names.BootCount, _ledger.State.Boots);
            _up.Add(Names.Uptime, _ledger.Time.UptimeS);
            _up.Add(Names.SelfTest, (long)_test.Run());
            _up.Add(Names.ManagedFree, _board.Gauges.ManagedFree);
            _up.Add(Names.NativeFree, _board.Gauges.NativeFree);
            _up.Add(Names.LargestBlock, _board.Gauges.LargestBlock);
            _up.Add(Names.FlashUsed, _ledger.StoredBytes);
        }

        private void AddSinceBoot()
        {
            _up.Add(Names.FlashWrites, _ledger.Writes);
            _up.Add(Names.Connections, _mail.Inbox.Connections);
            _up.Add(Names.Penalties, _ledger.Lockout.Penalties);
            _up.Add(Names.Pulses, _bolt.Pulses);
            _up.Add(Names.Dropped, _mail.Inbox.Dropped);
            _up.AddCounts(_courier.Counts);
        }
    }
}
