namespace Lockbox.Tests.Model.Protocol;

/// <summary>How far the box has come with a message or with somebody at the keypad. Lost when the power goes.</summary>
internal enum Phase
{
    Off,
    Booting,
    Idle,

    /// <summary>A message is in RAM.</summary>
    Received,

    /// <summary>The message is dealt with, and the receipt is to go out.</summary>
    Replying,

    /// <summary>Broken: the receipt is out, and the commit is still to come.</summary>
    Promised,

    /// <summary>A code and a symbol were typed.</summary>
    Typed,

    /// <summary>Broken: compared, and still to be counted.</summary>
    Compared,

    /// <summary>The try is counted durably.</summary>
    Counted,

    /// <summary>The code is good.</summary>
    Found,

    /// <summary>Broken: the coil has moved, and the claim is still to be written.</summary>
    Fired,

    /// <summary>The claim is durable.</summary>
    Claimed,

    /// <summary>The coil has moved.</summary>
    Opened,
}
