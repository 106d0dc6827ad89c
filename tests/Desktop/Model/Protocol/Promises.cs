namespace Lockbox.Tests.Model.Protocol;

/// <summary>Looks whether a state keeps what was promised.</summary>
internal static class Promises
{
    public static readonly IReadOnlyList<Promise> All = Enum.GetValues<Promise>();

    /// <returns>True when the promise is broken in this state.</returns>
    public static bool AreBroken(Promise promise, World world, Script script)
    {
        // A box that is off or in the middle of something may still make good for what it owes.
        bool isAtRest = world.Phase == Phase.Idle;
        return promise switch
        {
            Promise.OpensOnce => HasOne(code => world.OpeningsOf(code) > 1),
            Promise.ReleasedCodeStays => isAtRest && HasOne(code => IsMissing(world, script, code)),
            Promise.RevokedIsRevoked => world.OpenedLate,
            Promise.EveryGuessCounts => isAtRest && world.OwesCount,
            _ => throw new ArgumentOutOfRangeException(nameof(promise)),
        };
    }

    private static bool HasOne(Func<int, bool> isBroken)
    {
        return Enumerable.Range(0, Script.Codes).Any(isBroken);
    }

    private static bool IsMissing(World world, Script script, int code)
    {
        bool isReleased = (world.Confirmed & script.GrantOf(code)) != 0 && (world.Applied & script.RevocationOf(code)) == 0;
        bool isExcused = world.LossIsTold && (script.GrantOf(code) & script.Of(1)) != 0;
        return isReleased && !isExcused && world.Flash[code] == Memory.Absent;
    }
}
