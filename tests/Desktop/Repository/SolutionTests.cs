using System.Text.RegularExpressions;

namespace Lockbox.Tests.Repository;

[TestClass]
public sealed partial class SolutionTests
{
    private const string DeviceType = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    private static readonly string _text = File.ReadAllText(Tree.PathOf("Lockbox.nfproj.sln"));

    private static IEnumerable<(string Type, string Path, string Id)> Entries =>
        Lines().Matches(_text).Select(line => (line.Groups[1].Value, line.Groups[2].Value.Replace('\\', '/'), line.Groups[3].Value));

    [TestMethod]
    public void Every_project_is_in_the_solution()
    {
        IEnumerable<string> there = new[] { "firmware", "hardware", "tests" }.SelectMany(folder => Tree.Files(folder, "*.*proj"));

        CollectionAssert.AreEquivalent(there.ToArray(), Entries.Select(entry => entry.Path).ToArray());
    }

    [TestMethod]
    public void Device_projects_have_their_type_and_their_own_id()
    {
        foreach ((string type, string path, string id) in Entries)
        {
            Assert.AreEqual(path.EndsWith(".nfproj", StringComparison.Ordinal), type == DeviceType, path);
            if (type == DeviceType)
            {
                Assert.AreEqual(id, new ProjectFile(path).Property("ProjectGuid"), ignoreCase: true, path);
            }
        }
    }

    [TestMethod]
    public void Only_the_runner_is_deployed()
    {
        string runner = Entries.Single(entry => entry.Path == "firmware/Device/Lockbox.Device.nfproj").Id;

        string[] deployed = Deployed().Matches(_text).Select(line => line.Groups[1].Value).Distinct().ToArray();

        CollectionAssert.AreEqual(new[] { runner }, deployed);
    }

    [GeneratedRegex("""Project\("([^"]+)"\) = "[^"]+", "([^"]+proj)", "\{([^"]+)\}""")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\{([^}]+)\}\.[^=]+\.Deploy\.0 =")]
    private static partial Regex Deployed();
}
