namespace Lockbox.Core.Link
{
    /// <summary>What became of a message, in the order of the checks. Stable numbers: they are counted by kind.</summary>
    public enum JwsResult
    {
        Good = 0,

        /// <summary>Empty, or longer than 1,024 bytes.</summary>
        Length = 1,

        /// <summary>Not three parts.</summary>
        Parts = 2,

        /// <summary>A header that is not on the white list.</summary>
        Header = 3,

        /// <summary>Not signed with our key.</summary>
        Signature = 4,

        /// <summary>Signed, but the payload is not canonical base64url.</summary>
        Encoding = 5,
    }
}
