using Mono.Cecil;

namespace Lockbox.Tests.Repository;

[TestClass]
public sealed class ArrowTests
{
    /// <summary>The seam between issuer and box: what both must spell alike, and nothing of how the box decides.</summary>
    private static readonly string[] _shared = ["Lockbox.Core.Link", "Lockbox.Core.Secrets", "Lockbox.Core.Store", "Lockbox.Core.Ports", "Lockbox.Core.Limits"];

    /// <summary>What the emulator may know besides: the pictures, to read the display as a person does.</summary>
    private const string Pictures = "Lockbox.Core.Panel";

    [TestMethod]
    public void Every_project_refers_only_where_its_arrows_point()
    {
        ProjectFile[] projects = new[] { "firmware", "hardware" }
            .SelectMany(folder => Tree.Files(folder, "*.*proj"))
            .Select(path => new ProjectFile(path)).ToArray();

        Assert.IsGreaterThan(5, projects.Length);
        Found.Nothing(projects.SelectMany(Arrows.Breaches), "against the arrows");
    }

    [TestMethod]
    public void Every_assembly_refers_only_where_its_arrows_point()
    {
        string[] ours = Directory.GetFiles(AppContext.BaseDirectory, "Lockbox.*.dll").Concat(Directory.GetFiles(AppContext.BaseDirectory, "lockbox.dll")).Distinct().ToArray();

        Assert.IsGreaterThan(2, ours.Length);
        Found.Nothing(ours.SelectMany(Steps), "against the arrows");
    }

    [TestMethod]
    [DataRow("Lockbox.Issuing")]
    [DataRow("lockbox")]
    public void The_workbench_uses_of_Core_only_what_both_ends_share(string assembly)
    {
        Found.Nothing(BeyondTheSeam(CompiledAssembly.Read(assembly)), "beyond what both ends share");
    }

    [TestMethod]
    public void The_emulator_uses_of_Core_only_pictures_and_what_both_ends_share()
    {
        IEnumerable<string> beyond = BeyondTheSeam(CompiledAssembly.Read("Lockbox.Emulator")).Where(use => !use.Contains(Pictures, StringComparison.Ordinal));

        Found.Nothing(beyond, "beyond pictures and what both ends share");
    }

    [TestMethod]
    [DataRow("firmware/Core/Lockbox.Core.nfproj", "<ProjectReference Include='..\\Esp32\\Lockbox.Esp32.nfproj' />", "firmware/Core/Lockbox.Core.nfproj -> firmware/Esp32/Lockbox.Esp32.nfproj")]
    [DataRow("hardware/workbench/Lockbox.Workbench.csproj", "<ProjectReference Include='../../firmware/Desktop/Lockbox.Firmware.csproj' />", "hardware/workbench/Lockbox.Workbench.csproj -> firmware/Desktop/Lockbox.Firmware.csproj")]
    [DataRow("firmware/Desktop/Lockbox.Core.csproj", "<PackageReference Include='MQTTnet' />", "firmware/Desktop/Lockbox.Core.csproj -> MQTTnet")]
    [DataRow("hardware/workbench/Lockbox.Workbench.csproj", "<Import Project='../../firmware/Core/Lockbox.Core.projitems' />", "hardware/workbench/Lockbox.Workbench.csproj -> firmware/Core/Lockbox.Core.projitems")]
    [DataRow("hardware/emulator/Lockbox.Emulator.csproj", "<Compile Include='../../firmware/Core/Box.cs' />", "hardware/emulator/Lockbox.Emulator.csproj compiles firmware/Core/Box.cs")]
    [DataRow("hardware/attic/Attic.csproj", "<Compile Include='A.cs' />", "hardware/attic/Attic.csproj: a project without arrows")]
    public void A_planted_arrow_is_seen(string path, string line, string breach)
    {
        ProjectFile planted = new(path, $"<Project><ItemGroup>{line}</ItemGroup></Project>");

        Assert.Contains(breach, Arrows.Breaches(planted));
    }

    [TestMethod]
    public void A_planted_use_beyond_the_seam_is_seen()
    {
        const string source = "namespace Lockbox.Core.Codes { public class B { } } namespace Lockbox.Issuing { class A { object F = new Lockbox.Core.Codes.B(); } }";

        Assert.Contains("Lockbox.Issuing.A uses Lockbox.Core.Codes.B", BeyondTheSeam(PlantedAssembly.Compile(source)));
    }

    private static IEnumerable<string> Steps(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (Arrows.AllowedFor(name == "lockbox" ? "Lockbox.Workbench" : name) is not { } allowed)
        {
            return [];
        }

        return CompiledAssembly.Read(name).MainModule.AssemblyReferences
            .Where(one => one.Name.StartsWith("lockbox", StringComparison.OrdinalIgnoreCase) && !allowed.Contains(one.Name))
            .Select(one => $"{name} -> {one.Name}");
    }

    private static IEnumerable<string> BeyondTheSeam(AssemblyDefinition issuing)
    {
        return MemberUses.Of(issuing)
            .Where(use => !Floors.FolderOf(use.User).StartsWith("Lockbox.Core", StringComparison.Ordinal))
            .Where(use => Floors.FolderOf(use.UsedType).StartsWith("Lockbox.Core", StringComparison.Ordinal) && !_shared.Contains(Floors.FolderOf(use.UsedType)))
            .Select(use => $"{use.User.FullName} uses {use.UsedType.FullName}").Distinct();
    }
}
