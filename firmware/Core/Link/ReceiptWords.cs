namespace Lockbox.Core.Link
{
    /// <summary>The words for receipts on the wire.</summary>
    public static class ReceiptWords
    {
        /// <returns>The word for a result.</returns>
        public static string Of(Receipt receipt)
        {
            switch (receipt)
            {
                case Receipt.Stored:
                    return "stored";
                case Receipt.Repeated:
                    return "repeated";
                case Receipt.Full:
                    return "full";
                case Receipt.Duplicate:
                    return "duplicate";
                case Receipt.Window:
                    return "window";
                case Receipt.Absent:
                    return "absent";
                case Receipt.Unknown:
                    return "unknown";
                case Receipt.Flash:
                    return "flash";
                default:
                    return "malformed";
            }
        }
    }
}
