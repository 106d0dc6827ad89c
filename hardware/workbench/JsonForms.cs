using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>What the command prints for other programs. Times are Unix seconds.</summary>
internal static class JsonForms
{
    public static object Of(IssuedCode code, string box) => new
    {
        id = code.Id,
        box,
        code = code.State.IsArmed() ? code.Code : null,
        symbol = code.State.IsArmed() ? code.Symbol : (int?)null,
        name = code.State.IsArmed() ? code.Name : null,
        state = Words.Of(code.State),
        note = code.Note,
        from = code.From.ToUnixTimeSeconds(),
        to = code.To.ToUnixTimeSeconds(),
    };

    public static object Of(GrantView grant) => new
    {
        id = grant.Id,
        box = grant.Box,
        kind = grant.Kind.ToString().ToLowerInvariant(),
        state = Words.Of(grant.State),
        from = grant.From.ToUnixTimeSeconds(),
        to = grant.To.ToUnixTimeSeconds(),
        reference = grant.Reference,
        code = grant.Code,
        symbol = grant.Symbol,
        name = grant.Symbol is int symbol ? SymbolNames.Of(symbol) : null,
        revokePending = grant.RevokePending,
        replaces = grant.Replaces,
        note = grant.Note,
    };

    public static object Of(BoxView box) => new
    {
        id = box.Id,
        epoch = box.Epoch,
        digits = box.Digits,
        broker = box.Broker.ToString(),
        pending = box.NextSequence - box.Confirmed,
        lastHello = box.LastHello?.ToUnixTimeSeconds(),
        attention = box.Attention,
        eventsLost = box.EventsLost,
        eventsMissing = box.EventsMissing,
        flashRefuses = box.FlashRefuses,
        serial = box.Serial,
        started = box.Started is { } cause ? Words.Of(cause) : null,
        report = box.Report is BoxReport report ? ReportForms.Of(report) : null,
    };

    public static object Of(ClearResult result, BoxView box) => new
    {
        box = box.Id,
        state = result.Confirmed ? "cleared" : result.Refusal is null ? "pending" : "refused",
        note = result.Refusal ?? Words.WhyWaiting(box),
    };
}
