using System;

namespace Lockbox.Core.Link
{
    /// <summary>Ids of grants: 1 to 32 of A-Z, a-z, 0-9, '_' and '-' (PROTOCOL.md 3).</summary>
    public static class GrantIds
    {
        /// <summary>Copies a grant's id.</summary>
        /// <returns>Its length, or 0 when the claim is none.</returns>
        public static int Copy(Claim claim, byte[] into)
        {
            if (!claim.IsText || claim.Count > Limits.LongestGrantId)
            {
                return 0;
            }

            for (int i = 0; i < claim.Count; i++)
            {
                if (!IsGoodCharacter(claim.Buffer[claim.Start + i]))
                {
                    return 0;
                }
            }

            Array.Copy(claim.Buffer, claim.Start, into, 0, claim.Count);
            return claim.Count;
        }

        private static bool IsGoodCharacter(byte character)
        {
            return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '-';
        }
    }
}
