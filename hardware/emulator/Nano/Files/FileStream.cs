using Lockbox.Nano;
using Lockbox.Nano.Files;
using Lockbox.Wiring;

namespace Nano.System.IO;

/// <summary>
/// A file on the flash. What is written becomes durable in one step when the stream is closed; Flush does not
/// make it durable, and a stream that is never closed leaves the old content.
/// </summary>
public class FileStream : Stream
{
    private readonly IChip _chip = Chip.Powered();
    private readonly OpenFiles _files = Chip.PowerUp.Files;
    private readonly OpenFile _open;
    private readonly string _name;
    private readonly FileAccess _access;
    private readonly MemoryStream _content = new();
    private readonly long _seekLimit;
    private bool _changed;
    private bool _closed;

    public FileStream(string path, FileMode mode)
        : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access)
        : this(path, mode, access, FileShare.Read)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access, FileShare share)
        : this(path, mode, access, share, 0)
    {
    }

    /// <param name="path">A file on I:.</param>
    /// <param name="mode">Create leaves the old content until the stream is closed.</param>
    /// <param name="access">Append needs Write.</param>
    /// <param name="share">What others may do meanwhile.</param>
    /// <param name="bufferSize">Without effect.</param>
    /// <exception cref="IOException">Missing, existing, in use, or not on I:.</exception>
    public FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize)
    {
        _name = Drive.NameOf(path);
        Name = path;
        _access = access;
        EnsureSensible(mode, access);
        _open = _files.Add(_name, access, share);
        try
        {
            _seekLimit = Load(mode);
        }
        catch
        {
            _files.Remove(_open);
            _closed = true;
            throw;
        }
    }

    public string Name { get; }

    public override bool CanRead => !_closed && (_access & FileAccess.Read) != 0;

    public override bool CanSeek => !_closed;

    public override bool CanWrite => !_closed && (_access & FileAccess.Write) != 0;

    public override long Length => Content().Length;

    public override long Position
    {
        get => Content().Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>Does not make anything durable.</summary>
    public override void Flush()
    {
        Content();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Ensure(CanRead);
        return _content.Read(buffer, offset, count);
    }

    public override int ReadByte()
    {
        Ensure(CanRead);
        return _content.ReadByte();
    }

    /// <exception cref="IOException">Before the start, or before the end of what an appended file held.</exception>
    public override long Seek(long offset, SeekOrigin origin)
    {
        MemoryStream content = Content();
        long from = origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? content.Position : content.Length;
        if (from + offset < _seekLimit)
        {
            throw new IOException("before the start");
        }

        return content.Position = from + offset;
    }

    public override void SetLength(long value)
    {
        Ensure(CanWrite);
        _content.SetLength(value);
        _changed = true;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Ensure(CanWrite);
        _content.Write(buffer, offset, count);
        _changed = true;
    }

    public override void WriteByte(byte value)
    {
        Ensure(CanWrite);
        _content.WriteByte(value);
        _changed = true;
    }

    /// <exception cref="IOException">The flash did not take it; the old content stands.</exception>
    protected override void Dispose(bool disposing)
    {
        if (_closed || !disposing)
        {
            return;
        }

        _closed = true;
        _files.Remove(_open);
        _chip.EnsurePower();
        if (_changed)
        {
            Drive.Commit(_chip.Disk, _name, _content.ToArray());
        }

        base.Dispose(disposing);
    }

    private static void EnsureSensible(FileMode mode, FileAccess access)
    {
        bool needsWrite = mode != FileMode.Open && mode != FileMode.OpenOrCreate;
        if (needsWrite && (access & FileAccess.Write) == 0)
        {
            throw new ArgumentException("this mode needs write access");
        }
    }

    private long Load(FileMode mode)
    {
        byte[]? durable = _chip.Disk.Read(_name);
        if (durable == null && (mode == FileMode.Open || mode == FileMode.Truncate))
        {
            throw new IOException("no such file: " + Name);
        }

        if (durable != null && mode == FileMode.CreateNew)
        {
            throw new IOException("the file exists: " + Name);
        }

        if (durable == null)
        {
            // littlefs enters a new file into its folder when it is opened; only the content waits for the close.
            Drive.Commit(_chip.Disk, _name, Array.Empty<byte>());
            return 0;
        }

        return Fill(durable, mode);
    }

    private long Fill(byte[] durable, FileMode mode)
    {
        if (mode == FileMode.Create || mode == FileMode.Truncate)
        {
            _changed = durable.Length > 0;
            return 0;
        }

        _content.Write(durable, 0, durable.Length);
        _content.Position = mode == FileMode.Append ? durable.Length : 0;
        return _content.Position;
    }

    private MemoryStream Content()
    {
        _chip.EnsurePower();
        ObjectDisposedException.ThrowIf(_closed, this);
        return _content;
    }

    private void Ensure(bool allowed)
    {
        Content();
        if (!allowed)
        {
            throw new NotSupportedException("the file is not open for this");
        }
    }
}
