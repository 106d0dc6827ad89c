namespace Lockbox.Issuing;

/// <summary>A folder that appears with all of its files at once, or not at all.</summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _target;
    private readonly string _aside;
    private readonly bool _replaces;
    private bool _isDone;

    /// <exception cref="IssuingRefused">Something is in the way.</exception>
    public OutputFolder(string target, bool mayReplace)
    {
        _target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        string mark = Path.GetRandomFileName();
        Staging = $"{_target}.{mark}.new";
        _aside = $"{_target}.{mark}.old";
        _replaces = Directory.Exists(_target);
        bool isBusy = File.Exists(_target) || (_replaces && !mayReplace && Directory.EnumerateFileSystemEntries(_target).Any());
        if (isBusy)
        {
            throw new IssuingRefused(Refusal.OutputExists, $"{_target} exists and is not an empty folder. Name another one with --out, or remove it.");
        }

        CreatePrivate(Staging);
    }

    /// <summary>Where the files are written first.</summary>
    public string Staging { get; }

    public string Target => _target;

    /// <summary>Puts the folder in its place. Until <see cref="Keep"/>, disposing takes that back.</summary>
    public void Show()
    {
        if (_replaces)
        {
            Directory.Move(_target, _aside);
        }

        Directory.Move(Staging, _target);
    }

    public void Keep()
    {
        _isDone = true;
        if (_replaces)
        {
            Directory.Delete(_aside, recursive: true);
        }
    }

    public void Dispose()
    {
        if (_isDone)
        {
            return;
        }

        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
        else
        {
            Directory.Delete(_target, recursive: true);
        }

        if (Directory.Exists(_aside))
        {
            Directory.Move(_aside, _target);
        }
    }

    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
