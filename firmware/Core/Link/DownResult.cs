namespace Lockbox.Core.Link
{
    /// <summary>What a message to the box came to. Stable numbers: each is a counter.</summary>
    public enum DownResult
    {
        /// <summary>A sequenced command was applied or refused, its number is consumed, and a receipt says which.</summary>
        Receipted = 0,

        /// <summary>An old number: receipted again, nothing else.</summary>
        Repeated = 1,

        /// <summary>A gap before it: nothing changed.</summary>
        Nacked = 2,
        TimeTaken = 3,

        /// <summary>Right, but so far ahead that it is asked for again.</summary>
        TimeDoubted = 4,
        EventsAcknowledged = 5,

        /// <summary>Retained by the broker: might be of any age.</summary>
        Retained = 6,

        /// <summary>Too long, not three parts, another header, or not canonical.</summary>
        Unreadable = 7,

        /// <summary>Not signed by our issuer.</summary>
        Forged = 8,

        /// <summary>Signed, but no flat JSON object, or without what its command needs.</summary>
        Malformed = 9,

        /// <summary>For another box or another epoch.</summary>
        Misaddressed = 10,

        /// <summary>A time that answers no question of ours, or too late.</summary>
        TimeIgnored = 11,

        /// <summary>The flash did not take it: the receipt says so, the number is not consumed, and it comes again.</summary>
        StorageFailed = 12,

        /// <summary>The stored state cannot be trusted: nothing is taken until there is a new epoch.</summary>
        NotSound = 13,
    }
}
