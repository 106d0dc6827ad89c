using Lockbox.Core.Codes;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Sends events in order until the issuer has acknowledged them: again on every connect, and again when an
    /// acknowledgement stays out. Main loop only; does not block.
    /// </summary>
    public sealed class EventPost
    {
        // Room left in the outbox for receipts and a hello.
        private const int ReservedSlots = 4;

        private readonly EventLog _log;
        private readonly Mail _mail;
        private readonly UpWriter _up;
        private readonly IClock _clock;

        private long _next;
        private int _connection;
        private long _sentAtMs;

        public EventPost(EventLog log, Mail mail, UpWriter up, IClock clock)
        {
            _log = log;
            _mail = mail;
            _up = up;
            _clock = clock;
        }

        /// <summary>Puts at most one event into the outbox. Call it only on a connection that was greeted.</summary>
        public void Tick()
        {
            bool isNewConnection = _connection != _mail.Inbox.Connections;
            bool isOverdue = _next > _log.Unacked && _clock.NowMs - _sentAtMs > Limits.EventResendMs;
            if (isNewConnection || isOverdue || _next < _log.Unacked)
            {
                _connection = _mail.Inbox.Connections;
                _next = _log.Unacked;
            }

            if (_next < _log.Durable && _mail.Outbox.Free > ReservedSlots)
            {
                Send();
            }
        }

        private void Send()
        {
            if (_log.Holds(_next))
            {
                _up.WriteEvent(_log.BytesOf(_next), _log.RecordOf(_next));
                _mail.Outbox.TryPut(_up.Signed.Message, _up.Signed.Length);
                _sentAtMs = _clock.NowMs;
            }

            _next++;
        }
    }
}
