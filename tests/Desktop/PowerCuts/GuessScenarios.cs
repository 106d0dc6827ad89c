using Lockbox.Core;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Somebody types codes that the box does not know, and what follows from it.</summary>
internal static class GuessScenarios
{
    // Of the test box's key and epoch: the first of tests/vectors/recovery-1.json.
    private const string RecoveryCode = "422402894421";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("wrong-code-once", Start.Connected, GrantScenarios.One, lot => Guess(lot, 0, 1)),
        new("wrong-code-third", Start.Connected, lot => GrantAndGuess(lot, 2), lot => Guess(lot, 2, 1)),
        new("wrong-code-tenth", Start.Connected, lot => GrantAndGuess(lot, 9), lot => Guess(lot, 9, 1)),
        new("wrong-code-hundredth", Start.Connected, lot => GrantAndGuess(lot, 99), lot => Guess(lot, 99, 1)),
        new("bucket-full", Start.Connected, lot => GrantAndGuess(lot, 59), lot => Guess(lot, 59, 1)),
        new("good-code-after-two-failures", Start.Connected, lot => GrantAndGuess(lot, 2), lot => lot.Try(Code.Of(1))),
        new("used-code-after-two-failures", Start.Connected, UseAndGuess, lot => lot.Try(Code.Of(1))),
        new("code-typed-during-penalty", Start.Connected, lot => GrantAndGuess(lot, 3), lot => lot.Try(Code.Of(1))),
        new("penalty-served", Start.Connected, lot => GrantAndGuess(lot, 3), lot => lot.SitOutPenalty()),
        new("bucket-leak", Start.Connected, lot => GrantAndGuess(lot, 3), lot => lot.Wait(3_660_000)),
        new("clear", Start.Connected, lot => GrantAndGuess(lot, 4), lot => lot.Clear()),
        new("clear-while-closed", Start.Connected, lot => GrantAndGuess(lot, 100), lot => lot.Clear()),
        new("recovery-code", Start.Connected, lot => GrantAndGuess(lot, 100), Rescue),
        new("recovery-code-wrong", Start.Connected, lot => GrantAndGuess(lot, 4), lot => TypeRecovery(lot, "422402894420")),
    ];

    /// <summary>Wrong codes, each as soon as the keypad takes one.</summary>
    public static void Guess(Lot lot, int first, int count)
    {
        for (int number = first; number < first + count; number++)
        {
            lot.SitOutPenalty();
            lot.Try(Code.Wrong(number));
        }
    }

    private static void GrantAndGuess(Lot lot, int count)
    {
        GrantScenarios.One(lot);
        Guess(lot, 0, count);
        lot.Witness.Expect(lot.Ledger.Lockout.Streak == count, $"{lot.Ledger.Lockout.Streak} failures of {count} were counted");
        lot.Witness.Expect(lot.Ledger.Lockout.IsClosed == (count >= Limits.ClosingFailures), "closed at a hundred");
    }

    private static void Rescue(Lot lot)
    {
        lot.Witness.Guesses.Forgive();
        TypeRecovery(lot, RecoveryCode);
        lot.Witness.Expect(!lot.Ledger.Lockout.IsClosed, "still closed after the recovery code");
    }

    private static void TypeRecovery(Lot lot, string digits)
    {
        foreach (char cap in "#" + digits)
        {
            lot.Press(cap);
        }

        lot.Wait(Limits.RecoveryWaitMs + 2000);
    }

    private static void UseAndGuess(Lot lot)
    {
        GrantScenarios.UsedAndRevoked(lot);
        Guess(lot, 0, 2);
    }
}
