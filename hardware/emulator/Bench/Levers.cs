namespace Lockbox.Emulator.Bench;

/// <summary>Every lever there is, group by group.</summary>
internal static class Levers
{
    public static IReadOnlyList<Lever> All { get; } =
    [
        .. PowerLevers.All,
        .. DisplayLevers.All,
    ];
}
