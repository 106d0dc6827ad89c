namespace Lockbox.Workbench.Flashing;

/// <summary>Where nanoff is: a program, and what stands before its own arguments.</summary>
internal sealed record NanoffProgram(string File, IReadOnlyList<string> Before)
{
    public const string Variable = "LOCKBOX_NANOFF";

    /// <param name="named">What the option says, if anything.</param>
    /// <exception cref="WorkbenchRefused">There is none; the message has the command that installs it.</exception>
    public static NanoffProgram Find(string? named)
    {
        if ((named ?? Environment.GetEnvironmentVariable(Variable)) is { Length: > 0 } path)
        {
            return System.IO.File.Exists(path)
                ? Of(Path.GetFullPath(path))
                : throw new WorkbenchRefused($"There is no nanoff at {path}. Name it with --nanoff or {Variable}, or install it: {PinnedFirmware.InstallNanoff}");
        }

        string? found = Places().SelectMany(Names).FirstOrDefault(System.IO.File.Exists);
        return found is not null ? Of(found)
            : IsLocalTool() ? new NanoffProgram("dotnet", ["tool", "run", "nanoff", "--"])
            : throw new WorkbenchRefused($"nanoff, which writes to the board, is not installed. Install it: {PinnedFirmware.InstallNanoff}");
    }

    private static NanoffProgram Of(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
        ? new NanoffProgram("dotnet", [path])
        : new NanoffProgram(path, []);

    // A tool that was just installed is often not on the path of the shell that installed it.
    private static IEnumerable<string> Places() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools"),
    ];

    private static IEnumerable<string> Names(string folder) =>
        OperatingSystem.IsWindows() ? [Path.Combine(folder, "nanoff.exe")] : [Path.Combine(folder, "nanoff")];

    private static bool IsLocalTool()
    {
        for (DirectoryInfo? at = new(Environment.CurrentDirectory); at is not null; at = at.Parent)
        {
            string[] lists = [Path.Combine(at.FullName, ".config", "dotnet-tools.json"), Path.Combine(at.FullName, "dotnet-tools.json")];
            if (lists.Any(list => System.IO.File.Exists(list) && System.IO.File.ReadAllText(list).Contains("\"nanoff\"", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
