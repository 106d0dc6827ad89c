using Lockbox.Tests.Timing.Controls;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>Nothing but a scan: for the ones that are wrong on purpose.</summary>
internal sealed class ScanSubject(IScan scan) : ISubject
{
    public byte[] Tag { get; } = [.. Enumerable.Range(100, 16).Select(number => (byte)number)];

    public Trail Try(SlotTags slots)
    {
        scan.Fill(slots.Tags);
        Trace.Begin();
        scan.Find(Tag);
        return Trace.Take();
    }
}
