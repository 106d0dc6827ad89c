using Lockbox.Core.Ports;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Keeps the link up and empties the outbox. After each failure it waits longer, up to five minutes, with full jitter,
    /// so that a car park full of boxes does not come back in one instant. Link loop only; may block.
    /// </summary>
    public sealed class Session
    {
        private readonly ILink _link;
        private readonly Mail _mail;
        private readonly IClock _clock;
        private readonly IRandom _random;
        private readonly LinkCare _care;
        private readonly byte[] _message = new byte[Limits.LongestMessage];
        private readonly byte[] _dice = new byte[4];

        private int _waitMs = Limits.FirstRetryMs;
        private long _tryAtMs;
        private bool _wasUp;
        private bool _isJoined;
        private bool _hasBegun;

        public Session(ILink link, Mail mail, IClock clock, IRandom random)
        {
            _link = link;
            _mail = mail;
            _clock = clock;
            _random = random;
            _care = new LinkCare(link, mail, clock);
        }

        /// <summary>Sends one message, or tries to connect when it is time to.</summary>
        public void Tick()
        {
            _mail.News.Beat(_clock.NowMs);
            Begin();
            Measure();
            if (_link.IsUp)
            {
                _care.NoteNetwork();
                SendOne();
                return;
            }

            if (_wasUp)
            {
                Fall();
            }

            if (_clock.NowMs >= _tryAtMs && (_isJoined || Join()) && _mail.Outbox.MayConnect)
            {
                Connect();
            }

            _care.Tick();
        }

        // A broker that stalls the handshake would reset the box for ever: after a bite there is time to serve people first.
        private void Begin()
        {
            if (!_hasBegun && _mail.Outbox.WasBitten)
            {
                _waitMs = Limits.LongestRetryMs;
                _tryAtMs = _clock.NowMs + (Limits.LongestRetryMs / 2) + Jitter(Limits.LongestRetryMs / 2);
            }

            _hasBegun = true;
        }

        // In every pass, so that nobody waits for a level that cannot be told.
        private void Measure()
        {
            if (_mail.Outbox.WantsLevel)
            {
                _mail.News.Level = _isJoined ? _link.MeasureLevel() : 0;
                _mail.Outbox.WantsLevel = false;
            }
        }

        // Stops nobody else, so it need not wait until nobody is at the box.
        private bool Join()
        {
            _isJoined = _link.TryJoin();
            if (_isJoined)
            {
                _care.NoteNetwork();
            }
            else
            {
                Fall();
            }

            return _isJoined;
        }

        private void SendOne()
        {
            int length = _mail.Outbox.Peek(_message);
            if (length >= 0 && _link.Send(_message, length))
            {
                _mail.Outbox.Drop();
            }
        }

        private void Connect()
        {
            // After the join, which takes its own time.
            _mail.News.Beat(_clock.NowMs);
            if (_link.TryOpen())
            {
                _wasUp = true;
                _waitMs = Limits.FirstRetryMs;
                _mail.Inbox.SetLink(true);
                return;
            }

            Fall();
        }

        private void Fall()
        {
            _wasUp = false;
            _isJoined = false;
            _mail.Inbox.SetLink(false);
            _link.Close();
            _tryAtMs = _clock.NowMs + Jitter(_waitMs);
            _waitMs = _waitMs > Limits.LongestRetryMs / 2 ? Limits.LongestRetryMs : _waitMs * 2;
        }

        private int Jitter(int mostMs)
        {
            _random.Fill(_dice);
            int number = ((_dice[0] & 0x7F) << 24) | (_dice[1] << 16) | (_dice[2] << 8) | _dice[3];
            return number % (mostMs + 1);
        }
    }
}
