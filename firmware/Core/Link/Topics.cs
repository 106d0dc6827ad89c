namespace Lockbox.Core.Link
{
    /// <summary>Topics of a box (PROTOCOL.md 2). All QoS 1; only status is retained.</summary>
    public static class Topics
    {
        public const string Online = "online";
        public const string Offline = "offline";

        /// <returns>Where the box listens.</returns>
        public static string Down(string boxId)
        {
            return "lockbox/" + boxId + "/dn";
        }

        /// <returns>Where the box speaks.</returns>
        public static string Up(string boxId)
        {
            return "lockbox/" + boxId + "/up";
        }

        /// <returns>Where the broker tells whether the box is connected; a hint, never a decision.</returns>
        public static string Status(string boxId)
        {
            return "lockbox/" + boxId + "/status";
        }
    }
}
