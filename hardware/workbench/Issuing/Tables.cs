namespace Lockbox.Issuing;

/// <summary>The vault's tables, as they are handed to whoever works within a transaction.</summary>
internal sealed class Tables(Sql sql)
{
    public BoxTable Boxes { get; } = new(sql);

    public CommandTable Commands { get; } = new(sql);

    public GrantTable Grants { get; } = new(sql);

    public EventTable Events { get; } = new(sql);

    public ReportTable Reports { get; } = new(sql);

    public NonceTable Nonces { get; } = new(sql);

    public Journal Journal { get; } = new(sql);

    public BoxView ViewOf(BoxRecord box) => new(
        box.Id,
        box.Epoch,
        box.Digits,
        box.Broker,
        box.Next,
        box.Confirmed,
        box.Attention,
        box.Hello is long at ? DateTimeOffset.FromUnixTimeSeconds(at) : null,
        box.Lost,
        Events.CountMissing(box),
        Commands.IsHeldUp(box))
    {
        Serial = box.Serial,
        Made = box.Made > 0 ? DateTimeOffset.FromUnixTimeSeconds(box.Made) : null,
        Started = box.Started,
        Report = Reports.Find(box.Id),
    };

    /// <returns>The box's grants, the latest first.</returns>
    public List<GrantView> ViewsOf(BoxRecord box)
    {
        bool isHeldUp = Commands.IsHeldUp(box);
        return Grants.Of(box.Id).ConvertAll(grant => grant.ToView(isHeldUp));
    }
}
