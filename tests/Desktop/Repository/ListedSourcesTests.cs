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
        string[] listed = new ProjectFile(list).Sources.ToArray();
        IReadOnlyList<string> there = Tree.Files(Path.GetDirectoryName(list)!, "*.cs");

        Assert.IsEmpty(there.Except(listed), $"add to {list}: <Compile Include=\"$(MSBuildThisFileDirectory)FOLDER/FILE.cs\" />");
        Assert.IsEmpty(listed.Except(there), $"listed in {list}, and not there");
        Assert.HasCount(listed.Length, listed.Distinct(), $"listed twice in {list}");
    }

    [TestMethod]
    public void No_source_is_longer_than_250_lines()
    {
        IEnumerable<string> sources = new[] { "firmware", "hardware", "tests" }.SelectMany(folder => Tree.Files(folder, "*.cs"));

        Assert.IsEmpty(sources.Where(path => File.ReadLines(Tree.PathOf(path)).Count() > 250));
    }
}
