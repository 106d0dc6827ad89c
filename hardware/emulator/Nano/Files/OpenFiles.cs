namespace Lockbox.Nano.Files;

/// <summary>Who has which file open, and what they let others do meanwhile.</summary>
internal sealed class OpenFiles
{
    private readonly List<OpenFile> _open = new();

    /// <exception cref="IOException">Somebody else has the file open in a way that excludes this.</exception>
    public OpenFile Add(string name, FileAccess access, FileShare share)
    {
        OpenFile wanted = new(name, access, share);
        lock (_open)
        {
            if (_open.Exists(wanted.Excludes))
            {
                throw new IOException("the file is in use: " + name);
            }

            _open.Add(wanted);
        }

        return wanted;
    }

    /// <summary>For an operation on the file as a whole: nobody may have it open.</summary>
    public void EnsureClosed(string name)
    {
        Remove(Add(name, FileAccess.ReadWrite, FileShare.None));
    }

    public void Remove(OpenFile file)
    {
        lock (_open)
        {
            _open.Remove(file);
        }
    }
}

/// <summary>One open file.</summary>
internal sealed class OpenFile
{
    private readonly string _name;
    private readonly FileAccess _access;
    private readonly FileShare _share;

    public OpenFile(string name, FileAccess access, FileShare share)
    {
        _name = name;
        _access = access;
        _share = share;
    }

    public bool Excludes(OpenFile other)
    {
        return _name == other._name && !(Allows(_share, other._access) && Allows(other._share, _access));
    }

    private static bool Allows(FileShare share, FileAccess access)
    {
        return ((int)access & ~(int)share) == 0;
    }
}
