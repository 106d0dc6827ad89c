namespace Lockbox.Core.Codes
{
    /// <summary>One grant as it came in a message, before it is stored. Reused; holds no secret.</summary>
    public sealed class Grant
    {
        public byte[] Id { get; } = new byte[Limits.LongestGrantId];

        public int IdLength { get; set; }

        public byte[] Tag { get; } = new byte[Limits.TagBytes];

        /// <summary>Start of the window, Unix seconds.</summary>
        public long NotBefore { get; set; }

        /// <summary>End of the window, Unix seconds.</summary>
        public long Expires { get; set; }

        /// <summary>True when the window must be judged by a clock that is sure (<c>clk</c> 0).</summary>
        public bool IsStrict { get; set; }

        public GrantKind Kind { get; set; }

        /// <summary>The sequence number that brought it.</summary>
        public long Sequence { get; set; }
    }
}
