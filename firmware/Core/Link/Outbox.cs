namespace Lockbox.Core.Link
{
    /// <summary>
    /// Carries messages, and leave to block, from the main loop to the link loop. Any thread; does not block. Single values
    /// need no lock, as in <see cref="LinkNews"/>.
    /// </summary>
    public sealed class Outbox
    {
        /// <summary>
        /// True while nobody is at the box. Only then may the link connect: a TLS handshake stops every thread.
        /// </summary>
        public bool MayConnect;

        /// <summary>True from when the Wi-Fi level is asked for until it is measured, or cannot be.</summary>
        public bool WantsLevel;

        /// <summary>True when this run began with a restart for the sake of the link.</summary>
        public bool HasJustRestarted;

        /// <summary>True when this run began with a bite of the watchdog: perhaps the link stood still.</summary>
        public bool WasBitten;

        private readonly Mailbox _mail = new Mailbox(Limits.OutboxSlots);

        public int Free => _mail.Free;

        /// <returns>False when it is full.</returns>
        public bool TryPut(byte[] message, int length)
        {
            return _mail.TryPut(message, length, false);
        }

        /// <summary>Copies the oldest message; it stays until <see cref="Drop"/>.</summary>
        /// <returns>Its length, or -1 when there is none.</returns>
        public int Peek(byte[] into)
        {
            return _mail.Peek(into, out _);
        }

        /// <summary>The oldest message is on its way. Link loop only.</summary>
        public void Drop()
        {
            _mail.Drop();
        }
    }
}
