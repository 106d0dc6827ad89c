namespace Lockbox.Emulator.Bench;

/// <summary>Every lever there is, group by group.</summary>
internal static class Levers
{
    public static IReadOnlyList<Lever> All { get; } =
    [
        .. PowerLevers.All,
        .. BrokerLevers.All,
        .. NetworkLevers.All,
        .. ClockLevers.All,
        .. FlashLevers.All,
        .. KeyLevers.All,
        .. DisplayLevers.All,
        .. LidLevers.All,
        .. ProgramLevers.All,
    ];
}
