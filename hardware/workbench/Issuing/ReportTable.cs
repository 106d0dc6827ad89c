using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>The last report of every box.</summary>
internal sealed class ReportTable(Sql sql)
{
    public void Put(string box, BoxReport report) => sql.Run(
        "INSERT INTO reports (box, at, seq, claims) VALUES ($1, $2, $3, $4) ON CONFLICT (box) DO UPDATE SET at = $2, seq = $3, claims = $4",
        box,
        report.At.ToUnixTimeSeconds(),
        report.Sequence,
        JsonSerializer.Serialize(report));

    public BoxReport? Find(string box) => sql.Rows("SELECT claims FROM reports WHERE box = $1", Read, box).FirstOrDefault();

    /// <summary>Forgets what an earlier unit said.</summary>
    public void Forget(string box) => sql.Run("DELETE FROM reports WHERE box = $1", box);

    private static BoxReport? Read(SqliteDataReader row) => JsonSerializer.Deserialize<BoxReport>(row.GetString(0));
}
