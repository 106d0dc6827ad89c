using Lockbox.Core;
using Lockbox.Core.Link;
using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>The grants of every box.</summary>
internal sealed class GrantTable(Sql sql)
{
    private const string Columns =
        "SELECT jti, box, epoch, kind, state, nbf, exp, tag, code, symbol, reference, revoke, replaces, note, sure, shown FROM grants";

    private const int LastLive = (int)GrantState.Released;

    /// <summary>True while a wiped code may still stand in the write-ahead log; so it is taken to be after a start.</summary>
    public bool HasWiped { get; set; } = true;

    public GrantRecord? Find(string id) => sql.Rows($"{Columns} WHERE jti = $1", Read, id).FirstOrDefault();

    /// <returns>The box's grants of all epochs, the latest first.</returns>
    public List<GrantRecord> Of(string box) => sql.Rows($"{Columns} WHERE box = $1 ORDER BY made DESC, rowid DESC", Read, box);

    /// <returns>The grants that may still open the box, the oldest first.</returns>
    public List<GrantRecord> Live(string box) =>
        sql.Rows($"{Columns} WHERE box = $1 AND state <= $2 ORDER BY rowid", Read, box, LastLive);

    /// <returns>
    /// The grants whose window is over and that the box may still have in its book: expired, or gone from it before the
    /// revocation came. The box forgets an old one for a new one, so those of long ago are gone.
    /// </returns>
    public List<GrantRecord> Over(BoxRecord box, long now) => sql.Rows(
        $"""
        {Columns} WHERE box = $1 AND epoch = $2 AND exp <= $3
            AND (state = $4 OR (state = $5 AND EXISTS (
                SELECT 1 FROM commands c WHERE c.box = $1 AND c.epoch = $2 AND c.seq = grants.revoke AND (c.jti = '*' OR c.result IS NOT $7))))
            AND exp >= coalesce((SELECT made FROM grants WHERE box = $1 AND epoch = $2 ORDER BY made DESC LIMIT 1 OFFSET $6), 0)
        """,
        Read,
        box.Id,
        box.Epoch,
        now,
        (int)GrantState.Expired,
        (int)GrantState.Revoked,
        Limits.GrantSlots + Limits.LiveGrants,
        (int)Receipt.Stored);

    /// <returns>
    /// The grants that the box has consumed, nobody knows how, and that nothing else will settle. One that somebody was shown
    /// is not among them: it cannot be given up for another, and the digest of the next hello settles it.
    /// </returns>
    public List<GrantRecord> Doubtful(string box, long now) => sql.Rows(
        $"""
        {Columns} WHERE box = $1 AND state <= $2 AND sure = 0 AND shown = 0 AND revoke IS NULL AND exp > $3
            AND NOT EXISTS (SELECT 1 FROM grants other WHERE other.replaces = grants.jti) ORDER BY rowid
        """,
        Read,
        box,
        (int)GrantState.Sent,
        now);

    /// <returns>The grant issued in place of one, or in place of that, and so on; the grant itself when there is none.</returns>
    public GrantRecord Latest(string id)
    {
        GrantRecord grant = Find(id)!;
        while (sql.Rows($"{Columns} WHERE replaces = $1", Read, grant.Id).FirstOrDefault() is GrantRecord next)
        {
            grant = next;
        }

        return grant;
    }

    /// <returns>The live grants, of any box, whose window is over.</returns>
    public List<GrantRecord> Overdue(long now) =>
        sql.Rows($"{Columns} WHERE state <= $1 AND exp < $2", Read, LastLive, now);

    public List<GrantRecord> RevokedBy(BoxRecord box, long sequence) => sql.Rows(
        $"{Columns} WHERE box = $1 AND epoch = $2 AND revoke = $3 AND state <= $4",
        Read,
        box.Id,
        box.Epoch,
        sequence,
        LastLive);

    /// <returns>True when a grant of this epoch has the tag already: the box would refuse it, or call it used.</returns>
    public bool HasTag(BoxRecord box, byte[] tag) =>
        sql.Number("SELECT count(*) FROM grants WHERE box = $1 AND epoch = $2 AND tag = $3", box.Id, box.Epoch, tag) > 0;

    public void Add(GrantRecord grant, long now) => sql.Run(
        """
        INSERT INTO grants (jti, box, epoch, kind, state, nbf, exp, tag, code, symbol, reference, replaces, made)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        grant.Id,
        grant.Box,
        grant.Epoch,
        (int)grant.Kind,
        (int)grant.State,
        grant.NotBefore,
        grant.Expires,
        grant.Tag,
        grant.Code,
        grant.Symbol,
        grant.Reference,
        grant.Replaces,
        now);

    /// <summary>Moves a grant on. One that is done loses its code in the same step.</summary>
    public void SetState(string id, GrantState state, string? note = null)
    {
        sql.Run("UPDATE grants SET state = $2, note = coalesce($3, note), shown = max(shown, $2 = $4) WHERE jti = $1", id, (int)state, note, (int)GrantState.Released);
        if (!state.IsLive())
        {
            sql.Run("UPDATE grants SET code = NULL, symbol = NULL WHERE jti = $1", id);
            HasWiped = true;
        }
    }

    /// <summary>Makes a grant one of another unit: as it was when it was new, but for who has seen it.</summary>
    public void Move(string id, uint epoch, byte[] tag) => sql.Run(
        "UPDATE grants SET epoch = $2, tag = $3, state = $4, sure = 1, note = NULL WHERE jti = $1",
        id,
        epoch,
        tag,
        (int)GrantState.Created);

    public void SetRevoke(string id, long? sequence) => sql.Run("UPDATE grants SET revoke = $2 WHERE jti = $1", id, sequence);

    public void SetSure(string id, bool isSure) => sql.Run("UPDATE grants SET sure = $2 WHERE jti = $1", id, isSure ? 1 : 0);

    private static GrantRecord Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        (uint)row.GetInt64(2),
        (GrantKind)row.GetInt32(3),
        (GrantState)row.GetInt32(4),
        row.GetInt64(5),
        row.GetInt64(6),
        row.GetFieldValue<byte[]>(7),
        row.Text(8),
        (int?)row.Number(9),
        row.Text(10),
        row.Number(11),
        row.Text(12),
        row.Text(13),
        row.GetInt32(14) != 0)
    {
        WasShown = row.GetInt32(15) != 0,
    };
}
