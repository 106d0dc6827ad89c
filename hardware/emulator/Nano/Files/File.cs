using global::System.Text;
using Lockbox.Nano;
using Lockbox.Nano.Files;
using Lockbox.Wiring;

namespace Nano.System.IO;

/// <summary>Whole files on <c>I:\</c>.</summary>
public static class File
{
    public static FileStream Create(string path)
    {
        return new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public static FileStream Create(string path, int bufferSize)
    {
        return new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize);
    }

    public static FileStream Open(string path, FileMode mode)
    {
        return Open(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite);
    }

    public static FileStream Open(string path, FileMode mode, FileAccess access)
    {
        return new FileStream(path, mode, access, FileShare.None);
    }

    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        return new FileStream(path, mode, access, share);
    }

    public static FileStream OpenRead(string path)
    {
        return new FileStream(path, FileMode.Open, FileAccess.Read);
    }

    public static FileStream OpenWrite(string path)
    {
        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
    }

    public static bool Exists(string? path)
    {
        IChip chip = Chip.Powered();
        try
        {
            return chip.Disk.Read(Drive.NameOf(path!)) != null;
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Does nothing when there is no such file.</summary>
    public static void Delete(string path)
    {
        IChip chip = Chip.Powered();
        string name = Drive.NameOf(path);
        Chip.PowerUp.Files.EnsureClosed(name);
        chip.Disk.Delete(name);
    }

    /// <exception cref="IOException">No such file, or the target exists: there is no replacing.</exception>
    public static void Move(string sourceFileName, string destFileName)
    {
        IChip chip = Chip.Powered();
        string source = Drive.NameOf(sourceFileName);
        string target = Drive.NameOf(destFileName);
        Chip.PowerUp.Files.EnsureClosed(source);
        byte[] content = chip.Disk.Read(source) ?? throw new IOException("no such file: " + sourceFileName);
        if (chip.Disk.Read(target) != null)
        {
            throw new IOException("the file exists: " + destFileName);
        }

        Drive.Commit(chip.Disk, target, content);
        chip.Disk.Delete(source);
    }

    public static void Copy(string sourceFileName, string destFileName)
    {
        Copy(sourceFileName, destFileName, false);
    }

    public static void Copy(string sourceFileName, string destFileName, bool overwrite)
    {
        byte[] content = ReadAllBytes(sourceFileName);
        Write(destFileName, overwrite ? FileMode.Create : FileMode.CreateNew, content);
    }

    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = OpenRead(path);
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    public static void WriteAllBytes(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Write(path, FileMode.Create, bytes);
    }

    public static string ReadAllText(string path)
    {
        return Encoding.UTF8.GetString(ReadAllBytes(path));
    }

    public static void WriteAllText(string path, string? contents)
    {
        Write(path, FileMode.Create, Encoding.UTF8.GetBytes(contents ?? string.Empty));
    }

    public static void AppendAllText(string path, string? contents)
    {
        Write(path, FileMode.Append, Encoding.UTF8.GetBytes(contents ?? string.Empty));
    }

    private static void Write(string path, FileMode mode, byte[] bytes)
    {
        using FileStream stream = new(path, mode, FileAccess.Write);
        stream.Write(bytes, 0, bytes.Length);
    }
}
