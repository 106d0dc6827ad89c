namespace Lockbox.Core.Link
{
    /// <summary>All that the main loop and the link loop share.</summary>
    public sealed class Mail
    {
        private readonly Inbox _inbox = new Inbox();
        private readonly Outbox _outbox = new Outbox();
        private readonly LinkNews _news = new LinkNews();

        public Inbox Inbox => _inbox;

        public Outbox Outbox => _outbox;

        public LinkNews News => _news;
    }
}
