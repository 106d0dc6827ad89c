using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Somebody types a code that the box knows.</summary>
internal static class OpeningScenarios
{
    private const long Day = 24 * 3600;

    private static readonly Code _staff = Code.Of(1) with { Kind = GrantKind.Staff };
    private static readonly Code _technician = Code.Of(1) with { Kind = GrantKind.Technician };
    private static readonly Code _early = Code.Of(1) with { NotBefore = TestBox.Now + Day };
    private static readonly Code _brief = Code.Of(1) with { Expires = TestBox.Now + 600 };
    private static readonly Code _strict = Code.Of(1) with { ClockRule = 0 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("good-code-opened", Start.Connected, GrantScenarios.One, lot => lot.Try(Code.Of(1))),
        new("good-code-second-pulse", Start.Connected, GrantScenarios.One, lot => TryLifting(lot, 2)),
        new("good-code-jammed", Start.Connected, GrantScenarios.One, lot => TryLifting(lot, 0)),
        new("two-openings-back-to-back", Start.Connected, GrantScenarios.Three, OpenTwo),
        new("opening-without-network", Start.Offline, GrantScenarios.One, lot => lot.Try(Code.Of(1))),
        new("opening-after-boot-without-network", Start.Off, GrantScenarios.One, BootAndTry),
        new("used-code-typed-again", Start.Connected, GrantScenarios.UsedAndRevoked, lot => lot.Try(Code.Of(1))),
        new("revoked-code-typed", Start.Connected, GrantScenarios.UsedAndRevoked, lot => lot.Try(Code.Of(2))),
        new("low-supply", Start.Connected, GrantScenarios.One, TryWithoutPower),
        new("too-early", Start.Connected, lot => lot.Grant(_early), lot => lot.Try(_early)),
        new("expired", Start.Connected, GrantBrief, lot => lot.Try(_brief)),
        new("clock-unknown", Start.Off, lot => lot.Grant(_strict), BootAndTry),
        new("staff-code", Start.Connected, lot => lot.Grant(_staff), lot => lot.Try(_staff)),
        new("staff-code-twice", Start.Connected, lot => lot.Grant(_staff), TryStaffTwice),
        new("technician-code", Start.Connected, lot => lot.Grant(_technician), lot => lot.Try(_technician)),
    ];

    private static void TryLifting(Lot lot, int pulse)
    {
        lot.Coil.LiftsAtPulse = pulse;
        lot.Try(Code.Of(1));
    }

    private static void OpenTwo(Lot lot)
    {
        lot.Try(Code.Of(1));
        lot.Try(Code.Of(2));
    }

    private static void BootAndTry(Lot lot)
    {
        lot.PowerOn();
        lot.Try(Code.Of(1));
    }

    private static void TryWithoutPower(Lot lot)
    {
        lot.Box.Supply.IsGood = false;
        lot.Try(Code.Of(1));
    }

    private static void GrantBrief(Lot lot)
    {
        lot.Grant(_brief);
        lot.Wait(700 * 1000);
    }

    private static void TryStaffTwice(Lot lot)
    {
        lot.Try(_staff);
        lot.Try(_staff);
    }
}
