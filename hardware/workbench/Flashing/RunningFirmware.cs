using System.Text.RegularExpressions;

namespace Lockbox.Workbench.Flashing;

/// <summary>What a board says that it runs.</summary>
internal static partial class RunningFirmware
{
    private const string DeployedHeading = "Assemblies:";
    private const string NativeHeading = "Native Assemblies:";

    /// <exception cref="StepFailed">It is not what was put onto it.</exception>
    public static void Check(NanoffRun run)
    {
        string target = Found(TargetLine(), run, "target");
        string version = Found(VersionLine(), run, "firmware");
        if (target != PinnedFirmware.Target || version != PinnedFirmware.Version)
        {
            throw new StepFailed($"the board runs {target} {version} and not {PinnedFirmware.Target} {PinnedFirmware.Version}");
        }

        HashSet<string> deployed = Deployed(run.Lines);
        string[] missing = [.. PinnedFirmware.Assemblies.Where(name => !deployed.Contains(name))];
        if (missing.Length > 0)
        {
            throw new StepFailed($"the board does not list {string.Join(", ", missing)}: the application is not where the firmware looks for it, or was not built whole");
        }
    }

    // Native assemblies belong to the firmware; ours must be among the deployed.
    private static HashSet<string> Deployed(IReadOnlyList<string> lines) =>
    [
        .. lines.Select(line => line.Trim())
            .SkipWhile(line => line != DeployedHeading)
            .TakeWhile(line => line != NativeHeading)
            .Select(line => line.Split(',', ' ')[0]),
    ];

    private static string Found(Regex line, NanoffRun run, string what)
    {
        Match match = line.Match(run.Text);
        return match.Success ? match.Groups[1].Value : throw new StepFailed($"the board does not say which {what} it runs");
    }

    [GeneratedRegex(@"^\s*Target:\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex TargetLine();

    [GeneratedRegex(@"^\s*CLR Version:\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
