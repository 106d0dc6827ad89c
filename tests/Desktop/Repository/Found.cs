namespace Lockbox.Tests.Repository;

/// <summary>What a test over the tree has found.</summary>
internal static class Found
{
    /// <summary>Fails with every line, in order, when there is one.</summary>
    /// <param name="what">What the lines have in common.</param>
    public static void Nothing(IEnumerable<string> breaches, string what)
    {
        string[] lines = breaches.Order(StringComparer.Ordinal).ToArray();
        Assert.IsEmpty(lines, $"{what}:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}");
    }
}
