using Lockbox.Nano;
using Lockbox.Nano.Files;
using Lockbox.Wiring;

namespace Nano.System.IO;

/// <summary>The root of <c>I:\</c>, the only folder there is here.</summary>
public static class Directory
{
    public static bool Exists(string? path)
    {
        Chip.Powered();
        return IsRoot(path);
    }

    /// <returns>Full paths.</returns>
    public static string[] GetFiles(string path)
    {
        IChip chip = Chip.Powered();
        EnsureRoot(path);
        string[] names = chip.Disk.Names();
        return Array.ConvertAll(names, name => Drive.Root + name);
    }

    public static string[] GetDirectories(string path)
    {
        Chip.Powered();
        EnsureRoot(path);
        return Array.Empty<string>();
    }

    private static bool IsRoot(string? path)
    {
        return path != null && (path.Equals(Drive.Root, StringComparison.OrdinalIgnoreCase)
            || path.Equals("I:", StringComparison.OrdinalIgnoreCase));
    }

    private static void EnsureRoot(string path)
    {
        if (!IsRoot(path))
        {
            throw new IOException("no such folder: " + path);
        }
    }
}
