using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Fuzz;

/// <summary>
/// Inputs kept in the repository: for each target a folder of seeds, with the ways that afl-fuzz found from them, and one of
/// inputs that once broke a promise.
/// </summary>
internal static class Corpus
{
    private const string Seeds = "tests/Desktop/Fuzz/corpus/";
    private const string Findings = "tests/Desktop/Fuzz/findings/";

    /// <returns>Paths of a target's seeds, absolute, always in the same order.</returns>
    public static IReadOnlyList<string> SeedsOf(string target) => In(Seeds + target);

    /// <returns>Paths of the inputs that once broke a promise of a target; none as a rule.</returns>
    public static IReadOnlyList<string> FindingsOf(string target) => In(Findings + target);

    public static string PathOf(string target, string name) => Path.Combine(Tree.PathOf(Seeds + target), name);

    private static string[] In(string folder)
    {
        string path = Tree.PathOf(folder);
        return Directory.Exists(path) ? [.. Directory.GetFiles(path).Order(StringComparer.Ordinal)] : [];
    }
}
