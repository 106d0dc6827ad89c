using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>What a box says of itself (PROTOCOL.md 3): a picture of one moment. What it does not say is null.</summary>
public sealed record BoxReport
{
    /// <summary>When it arrived here.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The number of the command that asked for it; null in the daily one.</summary>
    public long? Sequence { get; init; }

    /// <summary>What the self-test found: 0 when all is well.</summary>
    public SelfTestFaults? Faults { get; init; }

    public string? Firmware { get; init; }

    /// <summary>Why the chip started.</summary>
    public ResetCause? Started { get; init; }

    public long? Boots { get; init; }

    /// <summary>Seconds since boot.</summary>
    public long? Uptime { get; init; }

    /// <summary>Bytes.</summary>
    public long? ManagedFree { get; init; }

    /// <summary>Bytes.</summary>
    public long? NativeFree { get; init; }

    /// <summary>Bytes of native memory in one piece.</summary>
    public long? LargestBlock { get; init; }

    /// <summary>Bytes of its files.</summary>
    public long? FlashUsed { get; init; }

    /// <summary>Slots written since boot.</summary>
    public long? FlashWrites { get; init; }

    public long? Connections { get; init; }

    public long? Penalties { get; init; }

    public long? Pulses { get; init; }

    /// <summary>Messages dropped at the door since boot.</summary>
    public long? Dropped { get; init; }

    /// <summary>Wi-Fi level, dBm.</summary>
    public long? SignalLevel { get; init; }

    /// <summary>Messages since boot, by the number of their result; those that are 0 are left out.</summary>
    public IReadOnlyDictionary<int, long> Results { get; init; } = new Dictionary<int, long>();
}
