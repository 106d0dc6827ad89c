using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>
/// The issuer's store in one SQLite file: boxes with their keys, commands, grants, events. Any number of threads and
/// processes may use the same file.
/// </summary>
public sealed class Vault : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly Sql _sql;
    private readonly Tables _tables;
    private long _scrubbed;

    private Vault(string file, SqliteConnection connection)
    {
        File = file;
        _connection = connection;
        _sql = new Sql(connection);
        _tables = new Tables(_sql);
        VaultFile.Prepare(_sql, file);
        Id = _sql.Rows("SELECT id FROM vault", row => row.GetString(0))[0];
    }

    /// <summary>Full path.</summary>
    public string File { get; }

    /// <summary>Tells vaults apart: 8 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Opens a vault; makes an empty one, readable by its owner alone, where none is.</summary>
    /// <exception cref="IssuingRefused">The file is no vault, cannot be written, or is of a newer version.</exception>
    public static Vault Open(string file)
    {
        string path = Path.GetFullPath(file);
        SqliteConnection? connection = null;
        try
        {
            VaultFile.Touch(path);
            SqliteConnectionStringBuilder settings = new() { DataSource = path, Pooling = false };
            connection = new SqliteConnection(settings.ToString());
            connection.Open();
            return new Vault(path, connection);
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw new IssuingRefused(Refusal.BadVault, $"The vault {path} cannot be used: {problem.Message} Name another file with --vault.");
        }
    }

    /// <returns>Every box, by id.</returns>
    public IReadOnlyList<BoxView> Boxes() => Look(tables => tables.Boxes.All().ConvertAll(tables.ViewOf));

    /// <returns>The box, or null when there is none.</returns>
    public BoxView? FindBox(string box) =>
        Look(tables => tables.Boxes.Find(box) is BoxRecord found ? tables.ViewOf(found) : null);

    /// <returns>What the box shows the broker, or null when there is no such box. For a broker's access list.</returns>
    public BrokerLogin? LoginOf(string box) => Look(tables => tables.Boxes.Find(box))?.Login;

    /// <returns>The box's grants, the latest first.</returns>
    public IReadOnlyList<GrantView> Grants(string box) =>
        Look(tables => tables.Boxes.Find(box) is BoxRecord found ? tables.ViewsOf(found) : []);

    /// <summary>Notes that the codes of the box's armed grants are shown to somebody now.</summary>
    public void Release(string box, TimeProvider time) => Change(tables =>
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        // Nobody else may be running who ends what is over.
        ExpiryDesk.Sweep(tables, now);
        GrantDesk desk = new(tables, now);
        tables.Grants.Live(box).ForEach(grant => desk.Release(grant));
    });

    /// <summary>Notes that the box's recovery code is shown to somebody now, and nothing of the code.</summary>
    /// <returns>12 digits that end a lockout at the keypad. A secret of the box: it stays good for the whole epoch.</returns>
    /// <exception cref="IssuingRefused">There is no such box.</exception>
    public string ShowRecoveryCode(string box, TimeProvider time) => Change(tables =>
    {
        BoxRecord found = tables.Boxes.Get(box);
        tables.Journal.Note(box, "the recovery code was shown", time.GetUtcNow().ToUnixTimeSeconds());
        return RecoveryDigits.Of(found);
    });

    /// <returns>What happened after the line of that number, the oldest first, a few hundred at most.</returns>
    public IReadOnlyList<GrantChange> ChangesAfter(long number) => Look(tables => tables.Journal.After(number));

    /// <returns>The number of the journal's last line; 0 when there is none.</returns>
    public long LastChange() => Look(tables => tables.Journal.Last());

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    /// <summary>Reads. One answer may be older than the next: other processes write too.</summary>
    internal T Look<T>(Func<Tables, T> look)
    {
        lock (_gate)
        {
            return look(_tables);
        }
    }

    /// <summary>Works in a transaction of its own: all of it is stored, durably, or nothing.</summary>
    internal T Change<T>(Func<Tables, T> work)
    {
        lock (_gate)
        {
            // Takes the write lock at once, so that what is read here cannot change before it is written.
            using SqliteTransaction transaction = _connection.BeginTransaction();
            T result = work(_tables);
            transaction.Commit();
            return result;
        }
    }

    internal void Change(Action<Tables> work) => Change(tables =>
    {
        work(tables);
        return true;
    });

    /// <summary>
    /// Takes wiped codes out of the write-ahead log as well, also those that another process has wiped; if somebody is
    /// reading, the next call does it.
    /// </summary>
    internal void Scrub()
    {
        lock (_gate)
        {
            long version = _sql.Number("PRAGMA data_version");
            _tables.Grants.HasWiped |= version != _scrubbed;
            _scrubbed = version;
            if (_tables.Grants.HasWiped)
            {
                _tables.Grants.HasWiped = _sql.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
            }
        }
    }
}
