using Lockbox.Core.Link;
using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>What came of asking a box for a self-test.</summary>
/// <param name="Report">Its answer; null while there is none.</param>
/// <param name="Confirmed">True once the box has taken the command. A report may get lost all the same, and is not sent again.</param>
/// <param name="Refusal">The box's word when it refused, otherwise null.</param>
public sealed record SelfTestResult(BoxReport? Report, bool Confirmed, string? Refusal)
{
    /// <summary>True when the report came and its self-test found nothing.</summary>
    public bool IsWell => Report?.Faults == SelfTestFaults.None;

    /// <summary>True when there is nothing to wait for any more.</summary>
    internal bool IsOver => Report is not null || Refusal is not null;

    internal static SelfTestResult Of(Tables tables, BoxRecord box, long sequence)
    {
        BoxReport? report = tables.Reports.Find(box.Id);
        return tables.Commands.ResultOf(box, sequence) switch
        {
            _ when report?.Sequence == sequence => new SelfTestResult(report, true, null),
            null or Receipt.Flash => new SelfTestResult(null, false, null),
            Receipt.Stored or Receipt.Repeated => new SelfTestResult(null, true, null),
            Receipt refusal => new SelfTestResult(null, true, ReceiptWords.Of(refusal)),
        };
    }
}
