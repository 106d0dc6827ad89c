namespace Lockbox.Core.Ports
{
    /// <summary>The network and one connection to the broker, without saying what carries them. Link loop only.</summary>
    public interface ILink
    {
        /// <summary>True while connected and subscribed.</summary>
        bool IsUp { get; }

        /// <summary>Joins the network. Blocks this loop for up to 30 s, no other.</summary>
        /// <returns>True with an address, and the date where certificates need it.</returns>
        bool TryJoin();

        /// <summary>Connects and subscribes. May block for many seconds; a TLS handshake stops every thread.</summary>
        /// <returns>True when both worked.</returns>
        bool TryOpen();

        /// <summary>Hands one message over for delivery to the issuer, at least once while the connection lasts.</summary>
        /// <returns>False when the link is down.</returns>
        bool Send(byte[] message, int length);

        /// <summary>Gives everything back. Safe to call at any time, and after a failed <see cref="TryOpen"/> necessary.</summary>
        void Close();

        /// <summary>Sets up the adapter anew: the next join starts from nothing. Closes first.</summary>
        void ResetNetwork();

        /// <summary>Measures the level of the joined network. Blocks this loop for some seconds.</summary>
        /// <returns>dBm, below 0; 0 when it cannot be told.</returns>
        int MeasureLevel();
    }
}
