using Lockbox.Core.Ports;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// The flash partition, kept as files in the profile folder. A commit is a new file renamed over the old one: neither
/// a cut of the board nor the end of this process leaves a half. Names with a leading dot are the board's own.
/// </summary>
public sealed class FlashPart : IDisposable
{
    /// <summary>What the partition of a 4 MB module holds.</summary>
    public const int PartitionBytes = 256 * 1024;

    private readonly Substrate _board;
    private readonly FileStream _claim;
    private int _commits;
    private int _cutAt = -1;
    private int _capacityBytes = PartitionBytes;
    private FlashFault _fault;
    private CommitCut _cutMoment;
    private int? _cutFile;

    internal FlashPart(Substrate board, string folder)
    {
        _board = board;
        Folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(Folder);
        _claim = Claim();
    }

    /// <summary>Told under the board's lock: the power goes now.</summary>
    internal event Action? CutDue;

    /// <summary>Told under the board's lock: file, bytes, and whether they are on the flash now. A removal has -1 bytes.</summary>
    internal event Action<string, int, bool>? Committed;

    public string Folder { get; }

    /// <summary>What the files may hold together; the partition of a 4 MB module has 256 KB.</summary>
    public int CapacityBytes
    {
        get => _board.Under(() => _capacityBytes);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.Capacity, value);
            return _capacityBytes = value;
        });
    }

    public FlashFault Fault
    {
        get => _board.Under(() => _fault);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.FlashFault, (int)value);
            return _fault = value;
        });
    }

    /// <summary>What the files hold together.</summary>
    public int UsedBytes => _board.Under(() => (int)Files().Sum(file => file.Length));

    /// <summary>Commits asked for since the board was made, refused ones too.</summary>
    public int Commits => _board.Under(() => _commits);

    /// <summary>Cuts the power inside a later commit.</summary>
    /// <param name="count">1 is the next commit.</param>
    /// <param name="moment">What is on the flash afterwards.</param>
    public void CutAtCommit(int count, CommitCut moment = CommitCut.OldContent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        lock (_board.Gate)
        {
            _board.Did(moment == CommitCut.OldContent ? Deeds.CutBeforeCommit : Deeds.CutAfterCommit, count);
            _cutAt = _commits + count;
            _cutMoment = moment;
        }
    }

    /// <summary>Cuts the power inside the next commit of one file, whichever of its slots.</summary>
    /// <param name="file">One of <see cref="FlashFiles"/>.</param>
    /// <param name="moment">What is on the flash afterwards.</param>
    public void CutAtCommitOf(int file, CommitCut moment = CommitCut.OldContent)
    {
        lock (_board.Gate)
        {
            _board.Did(moment == CommitCut.OldContent ? Deeds.CutBeforeFile : Deeds.CutAfterFile, file);
            _cutFile = file;
            _cutMoment = moment;
        }
    }

    /// <summary>Whether a later commit is to cut the power.</summary>
    public bool IsCutDue => _board.Under(() => _cutFile is not null || _cutAt > _commits);

    /// <summary>Takes back what <see cref="CutAtCommit"/> or <see cref="CutAtCommitOf"/> has prepared.</summary>
    public void CutNowhere()
    {
        lock (_board.Gate)
        {
            _board.Did(Deeds.CutNowhere);
            _cutFile = null;
            _cutAt = -1;
        }
    }

    /// <summary>
    /// Lets one bit rot, in the middle of a slot. Do it while the power is off: a program that runs has read it already.
    /// </summary>
    /// <returns>False when there is no such slot.</returns>
    public bool FlipBit(int file, int slot)
    {
        lock (_board.Gate)
        {
            _board.Did(Deeds.FlipBit, (file * FlashFiles.Slots) + slot);
            string path = PathOf(FlashFiles.NameOf(file, slot));
            if (!File.Exists(path))
            {
                return false;
            }

            byte[] content = File.ReadAllBytes(path);
            content[content.Length / 2] ^= 1;
            File.WriteAllBytes(path, content);
            return true;
        }
    }

    /// <returns>What a slot holds; empty when there is none.</returns>
    public byte[] ContentOf(int file, int slot) => _board.Under(() => Read(FlashFiles.NameOf(file, slot)) ?? []);

    public void Dispose() => _claim.Dispose();

    internal byte[]? Read(string name)
    {
        string path = PathOf(name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    internal bool Commit(string name, byte[] content)
    {
        string path = PathOf(name);
        bool isCut = ++_commits == _cutAt || (_cutFile is { } file && IsOf(file, name));
        bool isStored = !(isCut && _cutMoment == CommitCut.OldContent) && Fits(path, content.Length);
        if (isStored)
        {
            string fresh = Path.Combine(Folder, "." + name + ".new");
            File.WriteAllBytes(fresh, content);
            File.Move(fresh, path, overwrite: true);
        }

        Committed?.Invoke(name, content.Length, isStored);
        if (isCut)
        {
            _cutFile = null;
            CutDue?.Invoke();
        }

        return isStored;
    }

    internal bool Delete(string name)
    {
        string path = PathOf(name);
        bool isGone = Fault == FlashFault.None && File.Exists(path);
        if (isGone)
        {
            File.Delete(path);
        }

        Committed?.Invoke(name, -1, isGone);
        return isGone;
    }

    internal string[] Names() => [.. Files().Select(file => file.Name).Order(StringComparer.Ordinal)];

    private bool Fits(string path, int length)
    {
        long others = Files().Where(file => file.FullName != path).Sum(file => file.Length);
        return Fault == FlashFault.None && others + length <= CapacityBytes;
    }

    private static bool IsOf(int file, string name) =>
        Enumerable.Range(0, FlashFiles.Slots).Any(slot => FlashFiles.NameOf(file, slot) == name);

    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(Folder).EnumerateFiles().Where(file => !file.Name.StartsWith('.'));

    private string PathOf(string name)
    {
        if (name.Length == 0 || name[0] == '.' || Path.GetFileName(name) != name)
        {
            throw new ArgumentException("not a file name on the flash: " + name);
        }

        return Path.Combine(Folder, name);
    }

    private FileStream Claim()
    {
        try
        {
            return new FileStream(Path.Combine(Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new ProfileBusy(Folder, taken);
        }
    }
}
