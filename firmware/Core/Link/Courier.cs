using Lockbox.Core.Codes;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// The main loop's side of the link: takes messages from the inbox, answers them, and says hello on every connect. Main
    /// loop only; blocks for the flash when a message changes something.
    /// </summary>
    public sealed class Courier
    {
        private readonly Ledger _ledger;
        private readonly Mail _mail;
        private readonly DownDesk _desk;
        private readonly UpWriter _up;
        private readonly Nonce _nonce;
        private readonly NackGate _nacks;
        private readonly byte[] _message = new byte[Limits.LongestMessage];
        private readonly byte[] _digest = new byte[Limits.TagBytes];

        private int _greetedConnection;
        private long _askedAtS;

        public Courier(Ledger ledger, Mail mail, DownDesk desk, UpWriter up)
        {
            _ledger = ledger;
            _mail = mail;
            _desk = desk;
            _up = up;
            _nonce = desk.Nonce;
            _nacks = new NackGate(ledger.Time);
        }

        /// <summary>How often each kind of message came since boot.</summary>
        public int[] Counts => _desk.Counts;

        /// <summary>True once the issuer was greeted on this connection.</summary>
        public bool IsGreeted => _mail.Inbox.IsLinkUp && _greetedConnection == _mail.Inbox.Connections;

        /// <summary>Greets a new connection, or takes one message.</summary>
        public void Tick()
        {
            if (_mail.Inbox.IsLinkUp && !IsGreeted)
            {
                Greet();
                return;
            }

            int length = _mail.Inbox.Take(_message, out bool isRetained);
            if (length >= 0)
            {
                Answer(_desk.Take(_message, length, isRetained));
            }
            else if (IsGreeted && IsUnsure())
            {
                SayHello();
            }
        }

        /// <inheritdoc cref="CommandDesk.TakeReportOrder"/>
        public long TakeReportOrder()
        {
            return _desk.TakeReportOrder();
        }

        // The answer came too late, or it is a month old: without another question strict grants would fail until the link falls.
        private bool IsUnsure()
        {
            return _ledger.Time.State != ClockState.Synced && _ledger.Time.UptimeS - _askedAtS >= Limits.AskAgainS;
        }

        private void Greet()
        {
            int connection = _mail.Inbox.Connections;
            if (SayHello())
            {
                _greetedConnection = connection;
            }
        }

        private bool SayHello()
        {
            if (_mail.Outbox.Free == 0)
            {
                return false;
            }

            _askedAtS = _ledger.Time.UptimeS;
            _nonce.Renew();
            _up.BeginHello(_nonce.Bytes);
            _up.Add(Names.Next, _ledger.State.Next);
            _up.Add(Names.Event, _ledger.Log.Next);
            _up.Add(Names.EventsLost, _ledger.Log.Lost);
            _up.Add(Names.BootCount, _ledger.State.Boots);
            _up.Add(Names.ClockRule, (long)_ledger.Time.State);
            _up.Add(Names.Free, _ledger.Grants.Free());
            _up.Add(Names.ResetCause, (long)_ledger.Cause);
            _ledger.Grants.Digest(_digest);
            _up.EndHello(_digest);
            return Send();
        }

        private void Answer(DownResult result)
        {
            switch (result)
            {
                case DownResult.Receipted:
                case DownResult.Repeated:
                case DownResult.StorageFailed:
                    _up.WriteReceipt(_desk.Sequence, _ledger.State.Next, _desk.Receipt);
                    Send();
                    break;
                case DownResult.Nacked:
                    if (_nacks.MaySend())
                    {
                        _up.WriteNack(_ledger.State.Next);
                        Send();
                    }

                    break;
                case DownResult.TimeDoubted:
                    SayHello();
                    break;
                default:
                    break;
            }
        }

        private bool Send()
        {
            return _mail.Outbox.TryPut(_up.Signed.Message, _up.Signed.Length);
        }
    }
}
