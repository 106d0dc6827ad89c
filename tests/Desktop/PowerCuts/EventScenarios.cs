using Lockbox.Core;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Things that the box writes down.</summary>
internal static class EventScenarios
{
    private const int RingEvents = Limits.EventSegments * Limits.EventsPerSegment;
    private const int LidMs = 60;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("stuck-key", Start.Connected, GrantScenarios.One, HoldKey),
        new("lid-forced", Start.Connected, GrantScenarios.One, lot => Force(lot, 1)),
        new("lid-ajar", Start.Connected, GrantScenarios.One, LeaveOpen),
        new("event-acknowledged", Start.Offline, lot => Force(lot, 3), lot => lot.Connect()),
        new("events-without-network", Start.Offline, GrantScenarios.One, lot => Force(lot, 4)),
        new("segment-change", Start.Connected, lot => ForceUpTo(lot, Limits.EventsPerSegment - 2), lot => Force(lot, 3)),
        new("ring-overflow", Start.Offline, FillRing, lot => Force(lot, 3)),
    ];

    /// <summary>The lid is opened without a code, and closed again.</summary>
    public static void Force(Lot lot, int count)
    {
        for (int i = 0; i < count; i++)
        {
            lot.Box.Lid.IsOpen = true;
            lot.Pass(LidMs);
            lot.Pass(LidMs);
            lot.Box.Lid.IsOpen = false;
            lot.Pass(LidMs);
            lot.Pass(LidMs);
        }
    }

    // Boots are events too.
    private static void ForceUpTo(Lot lot, long next)
    {
        Force(lot, (int)(next - lot.Ledger.Log.Next));
    }

    private static void FillRing(Lot lot)
    {
        GrantScenarios.One(lot);
        lot.Disconnect();
        ForceUpTo(lot, RingEvents - 2);
    }

    private static void HoldKey(Lot lot)
    {
        lot.Box.Keys.Press(5);
        lot.Wait(Limits.StuckKeyMs + 1000);
        lot.Box.Keys.Release(5);
        lot.Wait(Limits.EntrySilenceMs + 1000);
    }

    private static void LeaveOpen(Lot lot)
    {
        lot.Box.Lid.IsOpen = true;
        lot.Wait(Limits.AjarMs + 2000);
        lot.Box.Lid.IsOpen = false;
        lot.Wait(1000);
    }
}
