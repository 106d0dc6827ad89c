using System.Xml.Linq;

namespace Lockbox.Tests.Repository;

/// <summary>The legacy projects name every package twice: in packages.config and in each reference's path.</summary>
[TestClass]
public sealed class PackageListTests
{
    private static IEnumerable<string> DeviceProjects => [.. Tree.Files("firmware", "*.nfproj"), .. Tree.Files("tests", "*.nfproj")];

    [TestMethod]
    public void References_and_packages_config_agree()
    {
        Assert.HasCount(4, DeviceProjects);
        Found.Nothing(DeviceProjects.SelectMany(path => Breaches(new ProjectFile(path), File.ReadAllText(ConfigOf(path)))), "references and packages.config differ");
    }

    [TestMethod]
    public void One_version_of_a_package_serves_all_projects()
    {
        IEnumerable<IGrouping<string, string>> packages = DeviceProjects
            .SelectMany(path => Packages(File.ReadAllText(ConfigOf(path)))).Distinct()
            .GroupBy(package => package[..package.LastIndexOf('/')]);

        Found.Nothing(packages.Where(versions => versions.Count() > 1).Select(versions => string.Join(" and ", versions)), "several versions");
    }

    [TestMethod]
    public void Core_refers_to_the_core_library_alone()
    {
        ProjectFile core = new("firmware/Core/Lockbox.Core.nfproj");

        Assert.AreEqual("mscorlib", core.References.Single().Assembly.Split(',')[0]);
    }

    [TestMethod]
    [DataRow("X, Version=1.2.3.0", "packages\\P.1.2.4\\lib\\X.dll", "P", "1.2.3")]
    [DataRow("X, Version=1.2.4.0", "packages\\P.1.2.3\\lib\\X.dll", "P", "1.2.3")]
    [DataRow("X, Version=1.2.3.0", "packages\\Q.1.2.3\\lib\\X.dll", "P", "1.2.3")]
    public void A_planted_difference_is_seen(string assembly, string path, string id, string version)
    {
        ProjectFile project = new("firmware/Core/P.nfproj", $"<Project><Reference Include='{assembly}'><HintPath>..\\..\\{path}</HintPath></Reference></Project>");

        Assert.IsNotEmpty(Breaches(project, $"<packages><package id='{id}' version='{version}' /></packages>"));
    }

    private static IEnumerable<string> Breaches(ProjectFile project, string config)
    {
        string[] packages = Packages(config).ToArray();
        HashSet<string> referenced = [];
        foreach ((string assembly, string path) in project.References)
        {
            string folder = Tree.Resolve(project.Path, path).Split('/')[1];
            string? package = packages.FirstOrDefault(one => one.Replace('/', '.') == folder);
            if (package is null || !assembly.Contains($"Version={package[(package.LastIndexOf('/') + 1)..]}.0", StringComparison.Ordinal))
            {
                yield return $"{project.Path}: {assembly} from {folder}";
                continue;
            }

            referenced.Add(package);
        }

        foreach (string package in packages.Where(one => !referenced.Contains(one)))
        {
            yield return $"{project.Path}: nothing refers to {package}";
        }
    }

    /// <returns>Id and version with a slash between.</returns>
    private static IEnumerable<string> Packages(string config)
    {
        return XDocument.Parse(config).Root!.Elements().Select(one => $"{one.Attribute("id")!.Value}/{one.Attribute("version")!.Value}");
    }

    private static string ConfigOf(string project)
    {
        return Tree.PathOf(Path.GetDirectoryName(project) + "/packages.config");
    }
}
