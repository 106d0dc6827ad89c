namespace Lockbox.Core.Link
{
    /// <summary>Names of claims, commands and message types (PROTOCOL.md 3). Both ends take them from here.</summary>
    public static class Names
    {
        public const string Audience = "aud";
        public const string Epoch = "epo";
        public const string Command = "cmd";
        public const string Sequence = "seq";
        public const string GrantId = "jti";
        public const string Tag = "tag";
        public const string NotBefore = "nbf";
        public const string Expires = "exp";
        public const string ClockRule = "clk";
        public const string Kind = "kin";
        public const string IssuedAt = "iat";
        public const string Nonce = "non";
        public const string Event = "evt";

        public const string Grant = "grant";
        public const string Revoke = "revoke";
        public const string Clear = "clear";
        public const string Time = "time";
        public const string EventAck = "evack";

        /// <summary>Asks for a report (command), and is one (type).</summary>
        public const string Report = "report";

        /// <summary>In place of a grant's id: every live grant.</summary>
        public const string AllGrants = "*";

        public const string Issuer = "iss";
        public const string Type = "typ";
        public const string Next = "nxt";
        public const string EventsLost = "los";
        public const string BootCount = "boo";
        public const string Free = "fre";
        public const string Firmware = "ver";
        public const string Digest = "dig";
        public const string Result = "res";
        public const string EventKind = "knd";
        public const string At = "at";
        public const string Uptime = "up";
        public const string Previous = "prv";
        public const string ResetCause = "rst";
        public const string Value = "val";

        public const string SelfTest = "tst";
        public const string ManagedFree = "mem";
        public const string NativeFree = "nat";
        public const string LargestBlock = "blk";
        public const string FlashUsed = "fla";
        public const string FlashWrites = "wri";
        public const string Connections = "con";
        public const string SignalLevel = "lvl";
        public const string Penalties = "pen";
        public const string Pulses = "pul";
        public const string Dropped = "drp";

        /// <summary>Before the number of a <see cref="DownResult"/>: how often it happened.</summary>
        public const string CountPrefix = "r";

        public const string Hello = "hello";
        public const string Receipt = "receipt";
        public const string Nack = "nack";
        public const string EventMessage = "event";
    }
}
