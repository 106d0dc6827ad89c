using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>Short forms of what the tables ask of a connection. Parameters are <c>$1</c>, <c>$2</c> and so on.</summary>
internal sealed class Sql(SqliteConnection connection)
{
    /// <returns>How many rows were changed.</returns>
    public int Run(string text, params object?[] values)
    {
        using SqliteCommand command = Prepare(text, values);
        return command.ExecuteNonQuery();
    }

    public List<T> Rows<T>(string text, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using SqliteCommand command = Prepare(text, values);
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public long Number(string text, params object?[] values)
    {
        using SqliteCommand command = Prepare(text, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    private SqliteCommand Prepare(string text, object?[] values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
