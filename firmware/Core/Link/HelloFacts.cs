using Lockbox.Core.Codes;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Link
{
    /// <summary>What a hello tells besides its nonce and digest. Reused.</summary>
    public sealed class HelloFacts
    {
        public long Next { get; set; }

        public long NextEvent { get; set; }

        /// <summary>Events that gave way before the issuer had them, ever.</summary>
        public long EventsLost { get; set; }

        public long Boots { get; set; }

        public ClockState Clock { get; set; }

        public ResetCause Cause { get; set; }

        public int Free { get; set; }
    }
}
