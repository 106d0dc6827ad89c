namespace Lockbox.Core.Link
{
    /// <summary>What a report tells (PROTOCOL.md 3). Reused.</summary>
    public sealed class ReportFacts
    {
        /// <summary>The command that asked for it, or -1.</summary>
        public long Sequence { get; set; }

        public long Uptime { get; set; }

        public int SelfTest { get; set; }

        /// <summary>Bytes.</summary>
        public long ManagedFree { get; set; }

        /// <summary>Bytes.</summary>
        public long NativeFree { get; set; }

        /// <summary>Bytes.</summary>
        public long LargestBlock { get; set; }

        /// <summary>Bytes.</summary>
        public long FlashUsed { get; set; }

        public long FlashWrites { get; set; }

        public int Connections { get; set; }

        public int Penalties { get; set; }

        public int Pulses { get; set; }

        public int Dropped { get; set; }

        /// <summary>By <see cref="DownResult"/>.</summary>
        public int[] Messages { get; set; }

        /// <summary>dBm, or 0.</summary>
        public int Level { get; set; }
    }
}
