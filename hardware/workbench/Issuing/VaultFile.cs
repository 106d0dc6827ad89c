namespace Lockbox.Issuing;

/// <summary>How a vault's file is made and opened.</summary>
internal static class VaultFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file before SQLite does, so that nobody else can ever read it; its logs take the same mode.</summary>
    public static void Touch(string path)
    {
        string directory = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        }

        // A vault that is there is left to SQLite: closing a second handle would drop its locks in this process.
        if (!File.Exists(path))
        {
            using FileStream file = new(path, Settings());
        }
    }

    /// <summary>Sets the connection up and brings the schema to this version.</summary>
    public static void Prepare(Sql sql, string path)
    {
        sql.Rows("PRAGMA journal_mode = WAL", _ => 0);
        // A sequence number that a power cut takes back would be given twice: every commit goes to the disk.
        sql.Run("PRAGMA synchronous = FULL");
        sql.Run("PRAGMA foreign_keys = ON");
        sql.Rows("PRAGMA secure_delete = ON", _ => 0);
        long version = sql.Number("PRAGMA user_version");
        if (version > VaultSchema.Steps.Count)
        {
            throw new IssuingRefused(Refusal.BadVault, $"The vault {path} has version {version}; this program knows {VaultSchema.Steps.Count}. Use a newer program.");
        }

        if (version < VaultSchema.Steps.Count)
        {
            Upgrade(sql);
        }
    }

    private static void Upgrade(Sql sql)
    {
        sql.Run("BEGIN IMMEDIATE");
        // Read again: another process may have been faster.
        for (int version = (int)sql.Number("PRAGMA user_version"); version < VaultSchema.Steps.Count; version++)
        {
            sql.Run(VaultSchema.Steps[version]);
            sql.Run($"PRAGMA user_version = {version + 1}");
        }

        sql.Run("COMMIT");
    }

    private static FileStreamOptions Settings()
    {
        FileStreamOptions settings = new()
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = OwnerOnly;
        }

        return settings;
    }
}
