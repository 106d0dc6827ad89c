using Lockbox.Core.Link;

namespace Lockbox.Shared.Doubles
{
    /// <summary>What the box answered, in a few words that a test can compare.</summary>
    public static class Answers
    {
        /// <returns>The next receipt as "result seq nxt", the next nack as "nack nxt", or nothing when there is neither.</returns>
        public static string Next(TestBox box)
        {
            while (box.Up.Take())
            {
                if (box.Up.Type.Spells(Names.Receipt))
                {
                    return box.Up.Result.ToText() + " " + box.Up.Sequence.Number.ToString() + " " + box.Up.Next.Number.ToString();
                }

                if (box.Up.Type.Spells(Names.Nack))
                {
                    return "nack " + box.Up.Next.Number.ToString();
                }
            }

            return string.Empty;
        }
    }
}
