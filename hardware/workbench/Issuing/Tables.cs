namespace Lockbox.Issuing;

/// <summary>The vault's tables, as they are handed to whoever works within a transaction.</summary>
internal sealed class Tables(Sql sql)
{
    public BoxTable Boxes { get; } = new(sql);

    public CommandTable Commands { get; } = new(sql);

    public GrantTable Grants { get; } = new(sql);

    public EventTable Events { get; } = new(sql);

    public NonceTable Nonces { get; } = new(sql);

    public Journal Journal { get; } = new(sql);
}
