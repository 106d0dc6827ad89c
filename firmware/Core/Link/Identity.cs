using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>Who this box is and whom it talks to, as provisioning wrote it. Owns the box key.</summary>
    public sealed class Identity
    {
        public byte[] BoxId { get; set; }

        /// <summary>1 to 2³²-1.</summary>
        public uint Epoch { get; set; }

        /// <summary>K_box, 32 bytes; zeroed by <see cref="Forget"/> once the keys are derived.</summary>
        public byte[] BoxKey { get; set; }

        /// <summary>Digits of a code, 6 to 8.</summary>
        public int Digits { get; set; }

        /// <summary>When the box was provisioned, Unix seconds: it is not earlier than that.</summary>
        public long ProvisionedAt { get; set; }

        /// <summary>How bright the display is, 0 to 15.</summary>
        public int Brightness { get; set; }

        public string Host { get; set; }

        public int Port { get; set; }

        public string User { get; set; }

        /// <summary>For the broker only. A string, because the MQTT client takes nothing else; it opens no box.</summary>
        public string Password { get; set; }

        public bool UsesTls { get; set; }

        /// <summary>The broker's certificate authority as PEM; empty without TLS.</summary>
        public string Authority { get; set; }

        /// <summary>Zeroes the box key.</summary>
        public void Forget()
        {
            Wipe.Clear(BoxKey);
        }
    }
}
