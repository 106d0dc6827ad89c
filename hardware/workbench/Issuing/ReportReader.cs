using System.Globalization;
using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>The claims of a report. What is missing, or is not of its kind, is unknown: a newer box may say less or more.</summary>
internal sealed class ReportReader(Claim sequence, Claim uptime)
{
    /// <summary>How many results of a message there are: <c>r0</c> to <c>r13</c>.</summary>
    private const int Results = 14;

    private readonly Claim _firmware = new(Names.Firmware);
    private readonly Claim _cause = new(Names.ResetCause);
    private readonly Claim _boots = new(Names.BootCount);
    private readonly Claim _test = new(Names.SelfTest);
    private readonly Claim _managed = new(Names.ManagedFree);
    private readonly Claim _native = new(Names.NativeFree);
    private readonly Claim _block = new(Names.LargestBlock);
    private readonly Claim _flash = new(Names.FlashUsed);
    private readonly Claim _writes = new(Names.FlashWrites);
    private readonly Claim _connections = new(Names.Connections);
    private readonly Claim _level = new(Names.SignalLevel);
    private readonly Claim _penalties = new(Names.Penalties);
    private readonly Claim _pulses = new(Names.Pulses);
    private readonly Claim _dropped = new(Names.Dropped);
    private readonly Claim[] _results =
        [.. Enumerable.Range(0, Results).Select(result => new Claim(Names.CountPrefix + result.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>What has to be looked for, besides the claims that were handed in.</summary>
    public IEnumerable<Claim> Claims =>
    [
        _firmware, _cause, _boots, _test, _managed, _native, _block, _flash, _writes, _connections, _level, _penalties, _pulses, _dropped,
        .. _results,
    ];

    /// <summary>Why the chip started, where the message at hand says so; a hello does too.</summary>
    public ResetCause? Started => _cause.IsNumber(0, byte.MaxValue) ? (ResetCause)_cause.Number : null;

    public BoxReport Read() => new()
    {
        Sequence = Count(sequence),
        Faults = _test.IsNumber(0, int.MaxValue) ? (SelfTestFaults)_test.Number : null,
        Firmware = _firmware.IsText ? Printable(_firmware.ToText()) : null,
        Started = Started,
        Boots = Count(_boots),
        Uptime = Count(uptime),
        ManagedFree = Count(_managed),
        NativeFree = Count(_native),
        LargestBlock = Count(_block),
        FlashUsed = Count(_flash),
        FlashWrites = Count(_writes),
        Connections = Count(_connections),
        Penalties = Count(_penalties),
        Pulses = Count(_pulses),
        Dropped = Count(_dropped),
        SignalLevel = _level.IsNumber(-200, 200) ? _level.Number : null,
        Results = _results.Index().Where(one => Count(one.Item) > 0).ToDictionary(one => one.Index, one => one.Item.Number),
    };

    private static long? Count(Claim claim) => claim.IsNumber(0, Limits.LastSecond) ? claim.Number : null;

    // It ends on a terminal.
    private static string Printable(string text) => new([.. text.Where(letter => letter is >= ' ' and <= '~')]);
}
