using Lockbox.Core.Ports;
using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>Everything that happened, in order; what other processes follow.</summary>
internal sealed class Journal(Sql sql)
{
    private const int MostAtOnce = 500;

    public void Grant(string box, string grantId, GrantState state, long now, string? note = null) =>
        Add(now, box, grantId, (int)state, null, note);

    public void Event(string box, EventRecord e, long now) => Add(now, box, e.GrantId, null, (int)e.Kind, null, e.Value);

    public void Note(string box, string note, long now) => Add(now, box, null, null, null, note);

    public long Last() => sql.Number("SELECT max(number) FROM journal");

    public List<GrantChange> After(long number) => sql.Rows(
        "SELECT number, at, box, jti, state, event, note, val FROM journal WHERE number > $1 ORDER BY number LIMIT $2",
        Read,
        number,
        MostAtOnce);

    private static GrantChange Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(1)),
        row.GetString(2),
        row.Text(3),
        (GrantState?)row.Number(4),
        (EventKind?)row.Number(5),
        row.Text(6))
    {
        Value = row.Number(7) ?? 0,
    };

    private void Add(long now, string box, string? grantId, int? state, int? kind, string? note, long? value = null) => sql.Run(
        "INSERT INTO journal (at, box, jti, state, event, note, val) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        now,
        box,
        grantId,
        state,
        kind,
        note,
        value);
}
