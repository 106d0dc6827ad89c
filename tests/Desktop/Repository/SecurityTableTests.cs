using System.Text.RegularExpressions;

namespace Lockbox.Tests.Repository;

/// <summary>SECURITY.md names the test that fails without each rule; a name that is no test would be an empty promise.</summary>
[TestClass]
public sealed partial class SecurityTableTests
{
    [TestMethod]
    public void Every_test_named_in_the_table_exists()
    {
        string[] named = Named(File.ReadAllText(Tree.PathOf("firmware/SECURITY.md")));

        Assert.IsGreaterThan(5, named.Length);
        Found.Nothing(Missing(named), "named but not there");
    }

    [TestMethod]
    public void A_planted_name_is_seen()
    {
        Assert.Contains("NobodysTests", Missing(Named("| a rule | `NobodysTests` |")));
    }

    private static string[] Named(string text)
    {
        return TestName().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToArray();
    }

    private static IEnumerable<string> Missing(string[] named)
    {
        HashSet<string> known = Tree.Files("tests", "*Tests.cs").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();
        return named.Where(name => !known.Contains(name));
    }

    [GeneratedRegex("`(\\w+Tests)`")]
    private static partial Regex TestName();
}
