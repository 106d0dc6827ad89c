using Lockbox.Wiring;

namespace Lockbox.Nano.Files;

/// <summary>Names on the internal drive <c>I:\</c>, which has no folders here.</summary>
internal static class Drive
{
    public const string Root = @"I:\";

    /// <returns>The name of the file on the disk, without drive.</returns>
    /// <exception cref="IOException">Another drive, or a folder.</exception>
    public static string NameOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!path.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException("no such volume: " + path);
        }

        string name = path.Substring(Root.Length);
        if (name.Length == 0 || name.Contains('\\') || name.Contains('/'))
        {
            throw new IOException("no such folder: " + path);
        }

        return name;
    }

    /// <exception cref="IOException">The flash is full or failed; the old content stands.</exception>
    public static void Commit(IDisk disk, string name, byte[] content)
    {
        if (!disk.Commit(name, content))
        {
            throw new IOException("the flash did not take " + name);
        }
    }
}
