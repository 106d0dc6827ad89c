namespace Lockbox.Tests.Repository;

/// <summary>A source that stands in no .projitems is built nowhere, and nobody would notice.</summary>
[TestClass]
public sealed class ListedSourcesTests
{
    [TestMethod]
    [DataRow("firmware/Core/Lockbox.Core.projitems")]
    [DataRow("firmware/Esp32/Lockbox.Esp32.projitems")]
    [DataRow("firmware/Device/Lockbox.Device.projitems")]
    [DataRow("tests/Shared/Lockbox.Shared.projitems")]
    public void Every_source_is_listed_and_every_line_is_a_source(string list)
    {
        Found.Nothing(Breaches(new ProjectFile(list), Tree.Files(Path.GetDirectoryName(list)!, "*.cs")), "the list and the folder differ");
    }

    [TestMethod]
    [DataRow("A.cs", "A.cs B.cs", "add to firmware/Core/X.projitems: <Compile Include=\"$(MSBuildThisFileDirectory)B.cs\" />")]
    [DataRow("A.cs B.cs", "A.cs", "listed and not there: firmware/Core/B.cs")]
    [DataRow("A.cs A.cs", "A.cs", "listed twice: firmware/Core/A.cs")]
    public void A_planted_difference_is_seen(string listed, string there, string breach)
    {
        IEnumerable<string> lines = listed.Split(' ').Select(name => $"<Compile Include='$(MSBuildThisFileDirectory){name}' />");
        ProjectFile planted = new("firmware/Core/X.projitems", $"<Project>{string.Concat(lines)}</Project>");

        Assert.AreEqual(breach, Breaches(planted, there.Split(' ').Select(name => "firmware/Core/" + name)).Single());
    }

    [TestMethod]
    public void No_source_is_longer_than_250_lines()
    {
        IEnumerable<string> sources = new[] { "firmware", "hardware", "tests" }.SelectMany(folder => Tree.Files(folder, "*.cs"));

        Found.Nothing(sources.Where(path => File.ReadLines(Tree.PathOf(path)).Count() > 250), "too long");
    }

    private static IEnumerable<string> Breaches(ProjectFile list, IEnumerable<string> there)
    {
        string[] listed = list.Sources.ToArray();
        string folder = Path.GetDirectoryName(list.Path)!.Replace('\\', '/') + "/";
        IEnumerable<string> missing = there.Except(listed).Select(path => $"add to {list.Path}: <Compile Include=\"$(MSBuildThisFileDirectory){path[folder.Length..]}\" />");
        IEnumerable<string> gone = listed.Except(there).Select(path => $"listed and not there: {path}");
        IEnumerable<string> doubled = listed.GroupBy(path => path).Where(same => same.Count() > 1).Select(same => $"listed twice: {same.Key}");
        return missing.Concat(gone).Concat(doubled);
    }
}
