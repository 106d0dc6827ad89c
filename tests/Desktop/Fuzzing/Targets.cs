namespace Lockbox.Fuzzing;

/// <summary>The targets by name; each has a folder of seeds under tests/Desktop/Fuzz/corpus.</summary>
public static class Targets
{
    public static IReadOnlyList<string> Names { get; } = ["message", "slot", "identity"];

    /// <exception cref="ArgumentException">There is no target of that name.</exception>
    public static ITarget New(string name)
    {
        return name switch
        {
            "message" => new MessageTarget(),
            "slot" => new SlotTarget(),
            "identity" => new IdentityTarget(),
            _ => throw new ArgumentException($"no target {name}; there are {string.Join(", ", Names)}"),
        };
    }
}
