namespace Lockbox.Core.Ports
{
    /// <summary>One connection to the broker, without saying what carries it. Called from the link loop only.</summary>
    public interface ILink
    {
        /// <summary>True while connected and subscribed.</summary>
        bool IsUp { get; }

        /// <summary>Connects and subscribes. May block for many seconds; a TLS handshake stops every thread.</summary>
        /// <returns>True when both worked.</returns>
        bool TryOpen();

        /// <summary>Hands one message over for delivery to the issuer, at least once while the connection lasts.</summary>
        /// <returns>False when the link is down.</returns>
        bool Send(byte[] message, int length);

        /// <summary>Gives everything back. Safe to call at any time, and after a failed <see cref="TryOpen"/> necessary.</summary>
        void Close();
    }
}
