namespace Lockbox.Tests.Packets;

/// <summary>In place of what a broker does something else.</summary>
internal enum Moment
{
    /// <summary>In place of its CONNACK.</summary>
    Connect = 0,

    /// <summary>In place of its SUBACK.</summary>
    Subscribe = 1,

    /// <summary>After both, with the box online.</summary>
    Online = 2,
}

/// <summary>One thing that no decent broker does.</summary>
/// <param name="Name">What fails is repeated by it and its number.</param>
/// <param name="When">At which point of a connection.</param>
/// <param name="Do">The deed.</param>
internal sealed record Deed(string Name, Moment When, Action<Line, ClientPacket> Do)
{
    /// <summary>Nothing is answered afterwards.</summary>
    public bool IsMute { get; init; }
}
