using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>Columns that may be empty.</summary>
internal static class SqlColumns
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static byte[]? Bytes(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
