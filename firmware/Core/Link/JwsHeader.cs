using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// The white list of headers (PROTOCOL.md 3). A header is compared as it was encoded and never parsed, so that no
    /// other algorithm can be asked for.
    /// </summary>
    public static class JwsHeader
    {
        /// <summary>{"alg":"HS256"}</summary>
        public const string Plain = "eyJhbGciOiJIUzI1NiJ9";

        private const string AlgorithmFirst = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
        private const string TypeFirst = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9";

        /// <returns>True for the encoding of exactly one of the three headers.</returns>
        public static bool IsKnown(byte[] text, int start, int count)
        {
            return Text.Spells(text, start, count, Plain)
                || Text.Spells(text, start, count, AlgorithmFirst)
                || Text.Spells(text, start, count, TypeFirst);
        }
    }
}
