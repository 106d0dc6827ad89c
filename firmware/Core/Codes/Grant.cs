namespace Lockbox.Core.Codes
{
    /// <summary>
    /// One grant as it came in a message, before it is stored. Reused; holds no secret. Plain fields, because each property
    /// costs the image two methods.
    /// </summary>
    public sealed class Grant
    {
        public readonly byte[] Id = new byte[Limits.LongestGrantId];

        public int IdLength;

        public readonly byte[] Tag = new byte[Limits.TagBytes];

        /// <summary>Start of the window, Unix seconds.</summary>
        public long NotBefore;

        /// <summary>End of the window, Unix seconds.</summary>
        public long Expires;

        /// <summary>True when the window must be judged by a clock that is sure (<c>clk</c> 0).</summary>
        public bool IsStrict;

        public GrantKind Kind;

        /// <summary>The sequence number that brought it.</summary>
        public long Sequence;
    }
}
