namespace Lockbox.Tests.PowerCuts;

/// <summary>All scenarios by name, and those that are cut twice.</summary>
internal static class Scenarios
{
    private static readonly string[] _core =
    [
        "first-boot", "grant-stored", "revoke-one", "clear", "wrong-code-third",
        "good-code-opened", "good-code-jammed", "boot-during-interrupted", "segment-change", "grant-replaced-after-interruption",
    ];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. GrantScenarios.All,
        .. OpeningScenarios.All,
        .. GuessScenarios.All,
        .. EventScenarios.All,
        .. PowerScenarios.All,
    ];

    /// <summary>Ten that touch every file in every way.</summary>
    public static IReadOnlyList<Scenario> Core { get; } = [.. _core.Select(Named)];

    /// <exception cref="InvalidOperationException">There is none of this name.</exception>
    public static Scenario Named(string name)
    {
        return All.Single(scenario => scenario.Name == name);
    }
}
