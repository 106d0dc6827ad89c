namespace Lockbox.Core.Link
{
    /// <summary>All that the main loop and the link loop share.</summary>
    public sealed class Mail
    {
        public Inbox Inbox { get; } = new Inbox();

        public Outbox Outbox { get; } = new Outbox();

        public LinkNews News { get; } = new LinkNews();
    }
}
