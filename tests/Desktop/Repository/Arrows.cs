namespace Lockbox.Tests.Repository;

/// <summary>Which project may refer to which; nothing else may. Tests may refer to anything.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> _projects = new()
    {
        ["Lockbox.Core.nfproj"] = [],
        ["Lockbox.Esp32.nfproj"] = ["Lockbox.Core.nfproj"],
        ["Lockbox.Device.nfproj"] = ["Lockbox.Core.nfproj", "Lockbox.Esp32.nfproj"],
        ["Lockbox.Core.csproj"] = [],
        ["Lockbox.Firmware.csproj"] = ["Lockbox.Core.csproj", "Lockbox.Nano.csproj"],
        ["Lockbox.Wiring.csproj"] = [],
        ["Lockbox.Nano.csproj"] = ["Lockbox.Wiring.csproj"],
        ["Lockbox.Emulator.csproj"] = ["Lockbox.Core.csproj", "Lockbox.Firmware.csproj", "Lockbox.Nano.csproj", "Lockbox.Wiring.csproj", "Lockbox.Issuing.csproj"],
        ["Lockbox.Issuing.csproj"] = ["Lockbox.Core.csproj"],
        ["Lockbox.Workbench.csproj"] = ["Lockbox.Issuing.csproj", "Lockbox.Core.csproj"],
    };

    private static readonly Dictionary<string, string[]> _sources = new()
    {
        ["Lockbox.Core.nfproj"] = ["Lockbox.Core.projitems"],
        ["Lockbox.Esp32.nfproj"] = ["Lockbox.Esp32.projitems"],
        ["Lockbox.Device.nfproj"] = ["Lockbox.Device.projitems"],
        ["Lockbox.Core.csproj"] = ["Lockbox.Core.projitems"],
        ["Lockbox.Firmware.csproj"] = ["Lockbox.Esp32.projitems", "Lockbox.Device.projitems"],
    };

    /// <summary>Projects that must not depend on packages at all, or on these alone.</summary>
    private static readonly Dictionary<string, string[]> _packages = new()
    {
        ["Lockbox.Core.csproj"] = [],
        ["Lockbox.Firmware.csproj"] = [],
        ["Lockbox.Wiring.csproj"] = [],
        ["Lockbox.Nano.csproj"] = ["MQTTnet"],
    };

    /// <returns>The projects that an assembly of this name may refer to, without their ends; null for one that has no rule.</returns>
    public static IReadOnlyList<string>? AllowedFor(string assembly)
    {
        return _projects.GetValueOrDefault(assembly + ".csproj")?.Select(name => Path.GetFileNameWithoutExtension(name)).ToArray();
    }

    /// <returns>One line for each breach.</returns>
    public static IEnumerable<string> Breaches(ProjectFile project)
    {
        if (!_projects.TryGetValue(project.Name, out string[]? allowed))
        {
            return [$"{project.Path}: a project without arrows"];
        }

        IEnumerable<string> projects = Outside(project, project.Projects, allowed);
        IEnumerable<string> sources = Outside(project, project.SharedItems, _sources.GetValueOrDefault(project.Name, []));
        IEnumerable<string> strays = project.Sources.Where(IsStray).Select(path => $"{project.Path} compiles {path}");
        IEnumerable<string> packages = _packages.TryGetValue(project.Name, out string[]? known) ? Outside(project, project.Packages, known) : [];
        return projects.Concat(sources).Concat(strays).Concat(packages);

        bool IsStray(string path)
        {
            return path != "firmware/Properties/AssemblyInfo.cs" && !path.StartsWith(Path.GetDirectoryName(project.Path)!.Replace('\\', '/') + "/", StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Outside(ProjectFile project, IEnumerable<string> named, string[] allowed)
    {
        return named.Where(one => !allowed.Contains(Path.GetFileName(one))).Select(one => $"{project.Path} -> {one}");
    }
}
