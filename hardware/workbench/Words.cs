using System.Globalization;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>How states and times are written for people and programs.</summary>
internal static class Words
{
    public static string Of(GrantState state) => state switch
    {
        GrantState.Created or GrantState.Sent => "pending",
        GrantState.NotOpened => "not opened",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The words of PROTOCOL.md 3.</summary>
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.NotOpened => "not opened",
        EventKind.LowSupply => "low supply",
        EventKind.StuckKey => "stuck key",
        EventKind.StateLost => "state lost",
        EventKind.StaffOpened => "staff opened",
        EventKind.FlashFailed => "flash failed",
        EventKind.ServicePulse => "service pulse",
        EventKind.SelfTested => "self-tested",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <returns>What of the box's events nobody will see; empty when nothing is missing.</returns>
    public static string OfEvents(BoxView box)
    {
        List<string> words = [];
        if (box.EventsLost > 0)
        {
            words.Add($"{box.EventsLost} dropped by the box");
        }

        if (box.EventsMissing > 0)
        {
            words.Add($"{box.EventsMissing} missing");
        }

        return string.Join(", ", words);
    }

    public static string Of(ResetCause cause) => cause switch
    {
        ResetCause.Power => "power",
        ResetCause.Watchdog => "watchdog",
        ResetCause.Crash => "crash",
        ResetCause.Restart => "itself",
        _ => $"something that only a newer program knows ({(int)cause})",
    };

    /// <returns>What the box last said of itself; empty when it has said nothing.</returns>
    public static string OfHealth(BoxView box)
    {
        List<string> words = [];
        if (box.Report is BoxReport report)
        {
            words.Add(report.Faults == SelfTestFaults.None ? $"well, {Of(report.At)}" : $"{FaultWords.Of(report.Faults)}, {Of(report.At)}");
        }

        // Power is the ordinary reason; the others are somebody's concern.
        if (box.Started is ResetCause cause and not ResetCause.Power)
        {
            words.Add($"restarted by {Of(cause)}");
        }

        return string.Join("; ", words);
    }

    /// <returns>Why the box's commands wait, where that is known.</returns>
    public static string? WhyWaiting(BoxView box) => box.FlashRefuses ? "its flash does not take the command" : null;

    /// <returns>The reason as the end of a clause; empty when there is none.</returns>
    public static string Because(BoxView box) => Because(WhyWaiting(box));

    public static string Because(string? why) => why is null ? "" : $" ({why})";

    public static string Of(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(GrantChange change)
    {
        List<string> words = [Of(change.At), change.Box];
        if (change.Event is EventKind kind)
        {
            words.Add($"event {Of(kind)}{OfValue(kind, change.Value)}");
        }

        if (change.GrantId is not null)
        {
            words.Add($"grant {change.GrantId}");
        }

        if (change.State is GrantState state)
        {
            words.Add(state.ToString().ToLowerInvariant());
        }

        if (change.Note is not null)
        {
            words.Add($"({change.Note})");
        }

        return string.Join("  ", words);
    }

    // A boot by power is the ordinary one, and older boxes do not say.
    private static string OfValue(EventKind kind, long value) => kind switch
    {
        EventKind.Boot when value > 0 => $" by {Of((ResetCause)value)}",
        EventKind.SelfTested => $": {FaultWords.Of((SelfTestFaults)value)}",
        _ when value > 0 => $" {value}",
        _ => "",
    };
}
