namespace Lockbox.Core.Care
{
    /// <summary>The bits of a self-test (<c>tst</c>). Stable numbers: never reuse a retired one.</summary>
    public static class Faults
    {
        /// <summary>A key reads down.</summary>
        public const int Keys = 1;

        /// <summary>The lid reads open.</summary>
        public const int Lid = 2;

        /// <summary>The supply is low.</summary>
        public const int Supply = 4;

        /// <summary>A write to the flash has failed since boot.</summary>
        public const int Flash = 8;

        /// <summary>Little managed memory is free.</summary>
        public const int Memory = 16;

        /// <summary>The random generator repeats itself.</summary>
        public const int Random = 32;

        /// <summary>A known hash came out wrong.</summary>
        public const int Hash = 64;
    }
}
