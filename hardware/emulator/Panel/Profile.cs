namespace Lockbox.Emulator.Panel;

/// <summary>The folder that keeps what outlives a run: the vault, and for each box its flash.</summary>
internal sealed class Profile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly bool _isTemporary;

    private Profile(string folder, bool isTemporary)
    {
        Folder = folder;
        _isTemporary = isTemporary;
    }

    public string Folder { get; }

    public string VaultFile => Path.Combine(Folder, "vault.db");

    /// <exception cref="CannotStart">The folder cannot be made.</exception>
    public static Profile Open(EmulatorOptions options)
    {
        if (options.IsTemporary)
        {
            return new Profile(Directory.CreateTempSubdirectory("lockbox-").FullName, isTemporary: true);
        }

        try
        {
            Create(options.ProfileDirectory);
            return new Profile(options.ProfileDirectory, isTemporary: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"The profile folder {options.ProfileDirectory} cannot be used: {problem.Message} Name another with --profile.", problem);
        }
    }

    public string FlashOf(string box) => Path.Combine(Folder, "flash", box);

    /// <summary>Removes a temporary profile.</summary>
    public void Dispose()
    {
        if (_isTemporary && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    // Keys lie here: nobody else's business.
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
