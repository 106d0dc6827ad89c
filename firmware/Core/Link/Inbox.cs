namespace Lockbox.Core.Link
{
    /// <summary>
    /// Carries messages and the state of the link from the link loop to the main loop. Any thread; does not block. Single
    /// values need no lock, as in <see cref="LinkNews"/>.
    /// </summary>
    public sealed class Inbox
    {
        private readonly Mailbox _mail = new Mailbox(Limits.InboxSlots);

        private bool _isLinkUp;
        private int _connections;

        public bool IsLinkUp => _isLinkUp;

        /// <summary>How often the link has come up.</summary>
        public int Connections => _connections;

        /// <summary>Messages dropped at the door.</summary>
        public int Dropped => _mail.Dropped;

        /// <summary>Takes a message from the broker. Called from the client's thread: only copies.</summary>
        public bool TryPut(byte[] message, int length, bool isRetained)
        {
            return _mail.TryPut(message, length, isRetained);
        }

        /// <summary>Takes the oldest message out.</summary>
        /// <returns>Its length, or -1 when there is none.</returns>
        public int Take(byte[] into, out bool isRetained)
        {
            int length = _mail.Peek(into, out isRetained);
            if (length >= 0)
            {
                _mail.Drop();
            }

            return length;
        }

        /// <summary>Tells the main loop about the link. Link loop only.</summary>
        public void SetLink(bool isUp)
        {
            // Counted first: a link that is up is never seen with the count of the one before.
            _connections += isUp && !_isLinkUp ? 1 : 0;
            _isLinkUp = isUp;
        }
    }
}
