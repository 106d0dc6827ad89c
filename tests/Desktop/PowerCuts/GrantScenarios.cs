using Lockbox.Core;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Commands come to the box.</summary>
internal static class GrantScenarios
{
    private const long Hour = 3600;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("grant-stored", Start.Connected, Nothing, lot => lot.Grant(Code.Of(1))),
        new("three-grants", Start.Connected, Nothing, lot => GrantMany(lot, 1, 3)),
        new("grants-waiting", Start.Offline, Nothing, ConnectToThree),
        new("grant-duplicate", Start.Connected, One, lot => lot.Grant(Code.Of(1) with { Id = "twin" }, "duplicate")),
        new("grant-window", Start.Connected, One, lot => lot.Grant(Code.Of(2) with { Expires = 1 }, "window")),
        new("grant-full", Start.Connected, Full, lot => lot.Grant(Code.Of(99), "full")),
        new("slot-reused-when-96-are-taken", Start.Connected, Crowded, lot => lot.Grant(Code.Of(99))),
        new("spent-code-granted-again", Start.Connected, Spent, lot => lot.Grant(Code.Of(1) with { Id = "again" })),
        new("unknown-command", Start.Connected, One, lot => lot.Order("open")),
        new("revoke-one", Start.Connected, Three, lot => lot.Revoke(Code.Of(2))),
        new("revoke-all", Start.Connected, Three, lot => lot.RevokeAll()),
        new("revoke-absent", Start.Connected, One, lot => lot.Revoke(Code.Of(7), "absent")),
        new("revoked-while-offline", Start.Offline, Three, RevokeLater),
        new("replay-of-all-commands", Start.Connected, UsedAndRevoked, lot => lot.Replay(int.MaxValue)),
    ];

    public static void Nothing(Lot lot) => lot.Exchange();

    public static void One(Lot lot) => lot.Grant(Code.Of(1));

    public static void Three(Lot lot) => GrantMany(lot, 1, 3);

    /// <summary>One code used, one revoked, one left.</summary>
    public static void UsedAndRevoked(Lot lot)
    {
        Three(lot);
        lot.Try(Code.Of(1));
        lot.Revoke(Code.Of(2));
    }

    private static void Spent(Lot lot)
    {
        One(lot);
        lot.Try(Code.Of(1));
    }

    private static void Full(Lot lot) => GrantMany(lot, 1, Limits.LiveGrants);

    // Thirty-three that have expired and sixty-three that live.
    private static void Crowded(Lot lot)
    {
        for (int number = 1; number <= 33; number++)
        {
            lot.Grant(Code.Of(number) with { Expires = TestBox.Now + Hour });
        }

        lot.Wait(2 * Hour * 1000);
        GrantMany(lot, 34, 63);
    }

    private static void GrantMany(Lot lot, int first, int count)
    {
        for (int number = first; number < first + count; number++)
        {
            lot.Grant(Code.Of(number));
        }
    }

    private static void ConnectToThree(Lot lot)
    {
        Three(lot);
        lot.Connect();
    }

    private static void RevokeLater(Lot lot)
    {
        lot.Revoke(Code.Of(1));
        lot.Try(Code.Of(3));
        lot.Connect();
        lot.Try(Code.Of(1));
    }
}
