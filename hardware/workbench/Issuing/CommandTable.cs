using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>The sequenced commands of every box and epoch.</summary>
internal sealed class CommandTable(Sql sql)
{
    private const int Waiting = 0;
    private const int Settled = 1;

    public void Add(BoxRecord box, CommandRecord command) => sql.Run(
        "INSERT INTO commands (box, epoch, seq, cmd, jti, message) VALUES ($1, $2, $3, $4, $5, $6)",
        box.Id,
        box.Epoch,
        command.Sequence,
        command.Command,
        command.GrantId,
        command.Message);

    public CommandRecord? Find(BoxRecord box, long sequence) => sql.Rows(
        "SELECT seq, cmd, jti, message FROM commands WHERE box = $1 AND epoch = $2 AND seq = $3",
        Read,
        box.Id,
        box.Epoch,
        sequence).FirstOrDefault();

    /// <returns>The commands below a number that have no receipt yet, in order.</returns>
    public List<CommandRecord> WaitingBelow(BoxRecord box, long next) => sql.Rows(
        "SELECT seq, cmd, jti, message FROM commands WHERE box = $1 AND epoch = $2 AND seq < $3 AND state = $4 ORDER BY seq",
        Read,
        box.Id,
        box.Epoch,
        next,
        Waiting);

    public void Settle(BoxRecord box, long sequence) => sql.Run(
        "UPDATE commands SET state = $4 WHERE box = $1 AND epoch = $2 AND seq = $3",
        box.Id,
        box.Epoch,
        sequence,
        Settled);

    /// <summary>Forgets the commands of a box that gets a new epoch.</summary>
    public void Forget(string box) => sql.Run("DELETE FROM commands WHERE box = $1", box);

    private static CommandRecord Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.Text(2), row.GetFieldValue<byte[]>(3));
}
