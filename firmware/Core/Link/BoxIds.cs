namespace Lockbox.Core.Link
{
    /// <summary>Names of boxes: 1 to 32 of a-z, 0-9 and '-' (PROTOCOL.md 1).</summary>
    public static class BoxIds
    {
        public static bool IsGood(Claim claim)
        {
            if (!claim.IsText || claim.Count < 1 || claim.Count > Limits.LongestBoxId)
            {
                return false;
            }

            for (int i = 0; i < claim.Count; i++)
            {
                if (!IsGoodCharacter(claim.Buffer[claim.Start + i]))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsGoodCharacter(byte character)
        {
            return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
        }
    }
}
