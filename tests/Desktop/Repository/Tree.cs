namespace Lockbox.Tests.Repository;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Tree
{
    /// <summary>The folder of Lockbox.nfproj.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <returns>The absolute path of a file or folder, given with slashes from the root.</returns>
    public static string PathOf(string relative)
    {
        return Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));
    }

    /// <returns>Files under a folder as paths from the root, with slashes; nothing that a tool has written.</returns>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        string[] found = Directory.GetFiles(PathOf(folder), pattern, SearchOption.AllDirectories);
        return found.Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Where(IsSource).Order(StringComparer.Ordinal).ToArray();
    }

    /// <returns>A path that a project file names, from the root, with slashes and without dots.</returns>
    public static string Resolve(string projectFile, string named)
    {
        string folder = Path.GetDirectoryName(PathOf(projectFile))!;
        string full = Path.GetFullPath(Path.Combine(folder, named.Replace('\\', '/')));
        return Path.GetRelativePath(Root, full).Replace('\\', '/');
    }

    private static bool IsSource(string path)
    {
        return !path.Split('/').Any(part => part is "bin" or "obj" or "packages" or "node_modules" or ".artifacts");
    }

    private static string Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Lockbox.nfproj.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"{folder} lies in no working tree of Lockbox.");
    }
}
