namespace Nano.System.IO;

/// <summary>Paths with back slashes, whatever the desktop uses.</summary>
public static class Path
{
    public static readonly char DirectorySeparatorChar = '\\';

    public static string Combine(string path1, string path2)
    {
        ArgumentNullException.ThrowIfNull(path1);
        ArgumentNullException.ThrowIfNull(path2);
        if (path1.Length == 0 || IsPathRooted(path2))
        {
            return path2;
        }

        return path1.EndsWith(DirectorySeparatorChar) ? path1 + path2 : path1 + DirectorySeparatorChar + path2;
    }

    public static string GetFileName(string path)
    {
        return path.Substring(path.LastIndexOf(DirectorySeparatorChar) + 1);
    }

    public static string GetFileNameWithoutExtension(string path)
    {
        string name = GetFileName(path);
        int dot = name.LastIndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    public static string GetExtension(string path)
    {
        string name = GetFileName(path);
        int dot = name.LastIndexOf('.');
        return dot < 0 ? string.Empty : name.Substring(dot);
    }

    public static bool IsPathRooted(string? path)
    {
        return path != null && (path.StartsWith(DirectorySeparatorChar) || (path.Length > 1 && path[1] == ':'));
    }
}
