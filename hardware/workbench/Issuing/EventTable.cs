using Lockbox.Core.Ports;
using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>The events of every box and epoch.</summary>
internal sealed class EventTable(Sql sql)
{
    public void Add(BoxRecord box, EventRecord e) => sql.Run(
        "INSERT INTO events (box, epoch, evt, kind, at, up, jti, prv, mac, val) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        box.Id,
        box.Epoch,
        e.Number,
        (int)e.Kind,
        e.At,
        e.Uptime,
        e.GrantId,
        e.Previous,
        e.Mac,
        e.Value);

    public EventRecord? Find(BoxRecord box, long number) => sql.Rows(
        "SELECT evt, kind, at, up, jti, prv, mac, val FROM events WHERE box = $1 AND epoch = $2 AND evt = $3",
        Read,
        box.Id,
        box.Epoch,
        number).FirstOrDefault();

    /// <returns>The lowest event above a number, or null.</returns>
    public EventRecord? FirstAfter(BoxRecord box, long number) => sql.Rows(
        "SELECT evt, kind, at, up, jti, prv, mac, val FROM events WHERE box = $1 AND epoch = $2 AND evt > $3 ORDER BY evt LIMIT 1",
        Read,
        box.Id,
        box.Epoch,
        number).FirstOrDefault();

    public void SetChain(BoxRecord box, long number, ChainLink link) => sql.Run(
        "UPDATE events SET chain = $4 WHERE box = $1 AND epoch = $2 AND evt = $3",
        box.Id,
        box.Epoch,
        number,
        (int)link);

    public ChainLink ChainOf(BoxRecord box, long number) => (ChainLink)sql.Number(
        "SELECT chain FROM events WHERE box = $1 AND epoch = $2 AND evt = $3",
        box.Id,
        box.Epoch,
        number);

    /// <returns>How often the event has come again.</returns>
    public long CountRepeat(BoxRecord box, long number) => sql.Number(
        "UPDATE events SET repeats = repeats + 1 WHERE box = $1 AND epoch = $2 AND evt = $3 RETURNING repeats",
        box.Id,
        box.Epoch,
        number);

    /// <returns>How many events below the one reached never arrived. A box that counts from 1 has no event 0.</returns>
    public long CountMissing(BoxRecord box) => sql.Number(
        """
        SELECT $3 + 1 - count(*) - (min(evt) = 1 AND min(CASE evt WHEN 1 THEN chain END) IS $4)
        FROM events WHERE box = $1 AND epoch = $2 AND evt <= $3
        """,
        box.Id,
        box.Epoch,
        box.Event,
        (int)ChainLink.Whole);

    private static EventRecord Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        (EventKind)row.GetInt32(1),
        row.Number(2),
        row.GetInt64(3),
        row.Text(4),
        row.Bytes(5),
        row.GetFieldValue<byte[]>(6))
    {
        Value = row.GetInt64(7),
    };
}
