using System.Globalization;
using Lockbox.Core.Link;
using Lockbox.Issuing;
using Spectre.Console;

namespace Lockbox.Workbench;

/// <summary>A box's report for people and for programs.</summary>
internal static class ReportForms
{
    public static object Of(SelfTestResult result, BoxView box) => new
    {
        box = box.Id,
        state = result.Report is not null ? "reported" : result.Refusal is not null ? "refused" : result.Confirmed ? "silent" : "pending",
        well = result.IsWell,
        note = result.Refusal ?? (result.Report is null ? Words.WhyWaiting(box) : FaultWords.Of(result.Report.Faults)),
        report = result.Report is BoxReport report ? Of(report) : null,
    };

    public static object Of(BoxReport report) => new
    {
        at = report.At.ToUnixTimeSeconds(),
        selfTest = (int?)report.Faults,
        firmware = report.Firmware,
        started = report.Started is { } cause ? Words.Of(cause) : null,
        boots = report.Boots,
        uptime = report.Uptime,
        managedFree = report.ManagedFree,
        nativeFree = report.NativeFree,
        largestBlock = report.LargestBlock,
        flashUsed = report.FlashUsed,
        flashWrites = report.FlashWrites,
        connections = report.Connections,
        penalties = report.Penalties,
        pulses = report.Pulses,
        dropped = report.Dropped,
        signalLevel = report.SignalLevel,
        messages = report.Results.ToDictionary(one => NameOf(one.Key), one => one.Value),
    };

    public static Table TableOf(BoxReport report)
    {
        Table table = Sheet.New("Reading", "Value", "");
        foreach ((string name, string? value, string unit) in Rows(report).Where(row => row.Value is not null))
        {
            Sheet.AddRow(table, name, value!, unit);
        }

        return table;
    }

    private static IEnumerable<(string Name, string? Value, string Unit)> Rows(BoxReport report)
    {
        yield return ("Self-test", FaultWords.Of(report.Faults), "");
        yield return ("Reported", Words.Of(report.At), "");
        yield return ("Firmware", report.Firmware, "");
        yield return ("Started by", report.Started is { } cause ? Words.Of(cause) : null, "");
        yield return ("Starts", Text(report.Boots), "ever");
        yield return ("Running for", report.Uptime is long up ? TimeSpan.FromSeconds(up).ToString("c", CultureInfo.InvariantCulture) : null, "");
        yield return ("Managed memory free", Text(report.ManagedFree), "bytes");
        yield return ("Native memory free", Text(report.NativeFree), "bytes");
        yield return ("Largest block", Text(report.LargestBlock), "bytes");
        yield return ("Files on flash", Text(report.FlashUsed), "bytes");
        yield return ("Slots written", Text(report.FlashWrites), "since it started");
        yield return ("Connections", Text(report.Connections), "since it started");
        yield return ("Wi-Fi level", Text(report.SignalLevel), "dBm");
        yield return ("Penalties", Text(report.Penalties), "since it started");
        yield return ("Pulses of the coil", Text(report.Pulses), "since it started");
        yield return ("Messages dropped", Text(report.Dropped), "at the door");
        foreach ((int result, long count) in report.Results.OrderBy(one => one.Key))
        {
            yield return ($"Messages {NameOf(result)}", Text(count), "since it started");
        }
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(int result) => ((DownResult)result).ToString();
}
