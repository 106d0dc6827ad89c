using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>Asks boxes for reports, and keeps the last one of each.</summary>
internal sealed class ReportDesk(Tables tables, long now)
{
    /// <summary>Has a command ask the box for a report.</summary>
    /// <returns>The box and the command's sequence number.</returns>
    /// <exception cref="IssuingRefused">Unknown box, or box in need of attention.</exception>
    public (BoxRecord Box, long Sequence) Ask(string boxId)
    {
        BoxRecord box = tables.Boxes.GetSound(boxId);
        using BoxKeys keys = new(box);
        long sequence = tables.Boxes.TakeSequence(box.Id);
        tables.Commands.Add(box, new CommandRecord(sequence, Names.Report, null, keys.Report(sequence)));
        return (box, sequence);
    }

    public void Take(BoxRecord box, BoxReport report)
    {
        if (report.Sequence >= box.Next || (tables.Reports.Find(box.Id) is BoxReport known && !IsLater(report, known)))
        {
            return;
        }

        tables.Reports.Put(box.Id, report with { At = DateTimeOffset.FromUnixTimeSeconds(now) });
        tables.Journal.Note(box.Id, $"report: {FaultWords.Of(report.Faults)}", now);
    }

    // Delivered twice, or played again by somebody who wants a sick box to look well: it says nothing about the present.
    private static bool IsLater(BoxReport report, BoxReport known) =>
        MomentOf(report).CompareTo(MomentOf(known)) > 0;

    // Two may be made within one second: the daily one and one that was asked for.
    private static (long Boots, long Uptime, long Sequence) MomentOf(BoxReport report) =>
        (report.Boots ?? 0, report.Uptime ?? 0, report.Sequence ?? -1);
}
