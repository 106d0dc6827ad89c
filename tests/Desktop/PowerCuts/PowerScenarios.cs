using Lockbox.Core;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Boots, and time.</summary>
internal static class PowerScenarios
{
    private const long DayS = 24 * 3600;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("first-boot", Start.Off, GrantScenarios.Nothing, lot => lot.PowerOn()) { IsFirst = true },
        new("boot-with-a-life-behind", Start.Off, GrantScenarios.UsedAndRevoked, lot => lot.PowerOn()),
        new("boot-during-interrupted", Start.Off, Interrupt, lot => lot.PowerOn()),
        new("boot-after-a-pulse", Start.Off, InterruptPulse, lot => lot.PowerOn()),
        new("boot-in-penalty", Start.Off, GuessThree, BootAndConnect),
        new("grant-replaced-after-interruption", Start.Off, Interrupt, Replace),
        new("power-bounce", Start.Off, GrantScenarios.One, Bounce),
        new("time-told", Start.Offline, GrantScenarios.One, lot => lot.Connect()),
        new("time-far-ahead", Start.Offline, GrantScenarios.One, ConnectAhead),
        new("hourly-floor", Start.Connected, GrantScenarios.One, lot => lot.Wait(Limits.FloorStoreMs + 2000)),
    ];

    // The code is spent and nothing has moved yet.
    private static void Interrupt(Lot lot)
    {
        GrantScenarios.Three(lot);
        lot.Enter(Code.Of(1));
        for (int ms = 0; ms < Limits.ClaimMs; ms += 50)
        {
            lot.Pass(50);
        }

        lot.PowerOff(losesMail: true);
    }

    private static void InterruptPulse(Lot lot)
    {
        lot.Coil.LiftsAtPulse = 0;
        GrantScenarios.Three(lot);
        lot.Enter(Code.Of(1));
        while (lot.Coil.Pulses == 0)
        {
            lot.Pass(50);
        }

        lot.PowerOff(losesMail: true);
    }

    private static void GuessThree(Lot lot)
    {
        GrantScenarios.One(lot);
        GuessScenarios.Guess(lot, 0, 3);
    }

    private static void BootAndConnect(Lot lot)
    {
        lot.PowerOn();
        lot.Connect();
    }

    private static void Replace(Lot lot)
    {
        BootAndConnect(lot);
        lot.Grant(Code.Of(9));
        lot.Try(Code.Of(9));
    }

    private static void Bounce(Lot lot)
    {
        for (int i = 0; i < 4; i++)
        {
            lot.PowerOn();
            lot.Pass(50);
            lot.PowerOff(losesMail: true);
        }

        lot.PowerOn();
    }

    private static void ConnectAhead(Lot lot)
    {
        lot.Post.AheadS = 3 * DayS;
        lot.Connect();
        lot.Wait(2000);
    }
}
