using Lockbox.Core.Ports;
using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>The boxes in the vault.</summary>
internal sealed class BoxTable(Sql sql)
{
    private const string Columns =
        "SELECT id, key, epoch, digits, host, port, ca, user, password, next, confirmed, event, attention, hello, lost, serial, made, started FROM boxes";

    public BoxRecord? Find(string box) => sql.Rows($"{Columns} WHERE id = $1", Read, box).FirstOrDefault();

    /// <exception cref="IssuingRefused">There is no such box.</exception>
    public BoxRecord Get(string box) => Find(box)
        ?? throw new IssuingRefused(Refusal.UnknownBox, $"There is no box \"{box}\" in the vault. 'lockbox list' shows the boxes, 'lockbox provision' makes one.");

    /// <returns>A box to which commands may be sent.</returns>
    /// <exception cref="IssuingRefused">There is no such box, or it needs attention.</exception>
    public BoxRecord GetSound(string id)
    {
        BoxRecord box = Get(id);
        return box.Attention is null
            ? box
            : throw new IssuingRefused(Refusal.Attention, $"Box \"{id}\" needs attention: {box.Attention} Give it a new epoch with 'lockbox provision --box {id}' and deploy its files.");
    }

    public List<BoxRecord> All() => sql.Rows($"{Columns} ORDER BY id", Read);

    /// <returns>The boxes that have commands to confirm.</returns>
    public List<BoxRecord> Behind() => sql.Rows($"{Columns} WHERE next > confirmed AND attention IS NULL", Read);

    /// <summary>Adds a box, or gives it a new key and epoch, with all counters at their start.</summary>
    public void Put(BoxRecord box) => sql.Run(
        """
        INSERT INTO boxes (id, key, epoch, digits, host, port, ca, user, password, serial, made)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO UPDATE SET key = $2, epoch = $3, digits = $4, host = $5, port = $6, ca = $7, user = $8,
            password = $9, serial = $10, made = $11, next = 0, confirmed = 0, event = -1, attention = NULL, hello = NULL,
            lost = 0, started = NULL
        """,
        box.Id,
        box.Key,
        box.Epoch,
        box.Digits,
        box.Broker.Host,
        box.Broker.Port,
        box.Broker.CaFile,
        box.Login.User,
        box.Login.Password,
        box.Serial,
        box.Made);

    /// <summary>Assigns the next sequence number.</summary>
    public long TakeSequence(string box) => sql.Number("UPDATE boxes SET next = next + 1 WHERE id = $1 RETURNING next - 1", box);

    public void Confirm(string box, long next) => sql.Run("UPDATE boxes SET confirmed = $2 WHERE id = $1", box, next);

    public void SetEvent(string box, long number) => sql.Run("UPDATE boxes SET event = $2 WHERE id = $1", box, number);

    public void SetHello(string box, long at) => sql.Run("UPDATE boxes SET hello = $2 WHERE id = $1", box, at);

    public void SetLost(string box, long count) => sql.Run("UPDATE boxes SET lost = $2 WHERE id = $1", box, count);

    public void SetStarted(string box, int cause) => sql.Run("UPDATE boxes SET started = $2 WHERE id = $1", box, cause);

    /// <summary>Notes why nothing more is sent; the first reason stays.</summary>
    /// <returns>True when there was none before.</returns>
    public bool SetAttention(string box, string why) =>
        sql.Run("UPDATE boxes SET attention = $2 WHERE id = $1 AND attention IS NULL", box, why) > 0;

    public void CountIgnored(string box) => sql.Run("UPDATE boxes SET ignored = ignored + 1 WHERE id = $1", box);

    /// <returns>How many messages in the box's name were ignored: not signed by it, of another epoch, or malformed.</returns>
    public long Ignored(string box) => sql.Number("SELECT ignored FROM boxes WHERE id = $1", box);

    private static BoxRecord Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetFieldValue<byte[]>(1),
        (uint)row.GetInt64(2),
        row.GetInt32(3),
        new BrokerAddress(row.GetString(4), row.GetInt32(5), row.Text(6)),
        new BrokerLogin(row.GetString(7), row.GetString(8)),
        row.GetInt64(9),
        row.GetInt64(10),
        row.GetInt64(11),
        row.Text(12),
        row.Number(13))
    {
        Lost = row.GetInt64(14),
        Serial = row.GetString(15),
        Made = row.GetInt64(16),
        Started = (ResetCause?)row.Number(17),
    };
}
