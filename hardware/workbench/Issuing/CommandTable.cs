using Lockbox.Core.Link;
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

    /// <summary>Notes the box's last word on a command. That it was repeated says less than what was said before.</summary>
    public void Settle(BoxRecord box, long sequence, Receipt result) => sql.Run(
        "UPDATE commands SET state = $4, result = $5 WHERE box = $1 AND epoch = $2 AND seq = $3 AND ($5 <> $6 OR state <> $4)",
        box.Id,
        box.Epoch,
        sequence,
        Settled,
        (int)result,
        (int)Receipt.Repeated);

    /// <summary>Notes that the box's flash did not take a command; it goes on waiting.</summary>
    /// <returns>True for the first time.</returns>
    public bool HoldUp(BoxRecord box, long sequence) => sql.Run(
        "UPDATE commands SET result = $4 WHERE box = $1 AND epoch = $2 AND seq = $3 AND state = $5 AND result IS NULL",
        box.Id,
        box.Epoch,
        sequence,
        (int)Receipt.Flash,
        Waiting) > 0;

    /// <returns>True when the box's flash did not take the command that is next.</returns>
    public bool IsHeldUp(BoxRecord box) => ResultOf(box, box.Confirmed) == Receipt.Flash;

    /// <returns>The box's word on a command, or null when it has said none.</returns>
    public Receipt? ResultOf(BoxRecord box, long sequence) => (Receipt?)sql.Rows(
        "SELECT result FROM commands WHERE box = $1 AND epoch = $2 AND seq = $3",
        row => row.Number(0),
        box.Id,
        box.Epoch,
        sequence).FirstOrDefault();

    /// <returns>The grants whose command has a number from there on.</returns>
    public HashSet<string> GrantsFrom(BoxRecord box, long sequence) => [.. sql.Rows(
        "SELECT jti FROM commands WHERE box = $1 AND epoch = $2 AND seq >= $3 AND cmd = $4",
        row => row.GetString(0),
        box.Id,
        box.Epoch,
        sequence,
        Names.Grant)];

    /// <summary>Forgets the commands of a box that gets a new epoch.</summary>
    public void Forget(string box) => sql.Run("DELETE FROM commands WHERE box = $1", box);

    private static CommandRecord Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.Text(2), row.GetFieldValue<byte[]>(3));
}
