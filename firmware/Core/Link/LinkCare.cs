using Lockbox.Core.Ports;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// What is done about a network that stays away: the adapter is set up anew, and in the end the chip is to restart. A
    /// restart costs the synced clock, so it is late, and later still when the last one did not help. Link loop only.
    /// </summary>
    public sealed class LinkCare
    {
        private readonly ILink _link;
        private readonly Mail _mail;
        private readonly IClock _clock;

        private long _seenAtMs;
        private long _resetAtMs;

        public LinkCare(ILink link, Mail mail, IClock clock)
        {
            _link = link;
            _mail = mail;
            _clock = clock;
        }

        /// <summary>There is a network.</summary>
        public void NoteNetwork()
        {
            _seenAtMs = _clock.NowMs;
            _resetAtMs = _seenAtMs;
            _mail.News.WantsRestart = false;
        }

        /// <summary>Does what is due. May block.</summary>
        public void Tick()
        {
            long now = _clock.NowMs;
            if (now - _resetAtMs >= Limits.AdapterResetMs)
            {
                _resetAtMs = now;
                _link.ResetNetwork();
            }

            int patience = _mail.Outbox.HasJustRestarted ? Limits.NextRestartMs : Limits.RestartMs;
            if (now - _seenAtMs >= patience)
            {
                _mail.News.WantsRestart = true;
            }
        }
    }
}
