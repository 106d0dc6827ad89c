using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Who this box is and whom it talks to, as provisioning wrote it. Owns the box key. Plain fields, because each property
    /// costs the image two methods.
    /// </summary>
    public sealed class Identity
    {
        public byte[] BoxId;

        /// <summary>1 to 2³²-1.</summary>
        public uint Epoch;

        /// <summary>K_box, 32 bytes; zeroed by <see cref="Forget"/> once the keys are derived.</summary>
        public byte[] BoxKey;

        /// <summary>Digits of a code, 6 to 8.</summary>
        public int Digits;

        /// <summary>When the box was provisioned, Unix seconds: it is not earlier than that.</summary>
        public long ProvisionedAt;

        /// <summary>How bright the display is, 0 to 15.</summary>
        public int Brightness;

        public string Host;

        public int Port;

        public string User;

        /// <summary>For the broker only. A string, because the MQTT client takes nothing else; it opens no box.</summary>
        public string Password;

        public bool UsesTls;

        /// <summary>The broker's certificate authority as PEM; empty without TLS.</summary>
        public string Authority;

        /// <summary>Zeroes the box key.</summary>
        public void Forget()
        {
            Wipe.Clear(BoxKey);
        }
    }
}
