using Lockbox.Core.Panel;

namespace Lockbox.Tests.Guessing;

// Keys that are not to be heard.
public sealed partial class GuessingTests
{
    private const string Code = "27182818";

    [TestMethod]
    [DataRow(30)]
    [DataRow(900)]
    [DataRow(3600)]
    public void Keys_DuringAPenalty_AreNotCollectedComparedOrCounted(int penaltyS)
    {
        Siege siege = new();
        siege.Arm("a", Code, Symbol);
        FailUntil(siege, penaltyS);
        long endMs = siege.NowMs + (siege.Lockout.RemainingS * 1000L);
        long compared = siege.Compared;
        long streak = siege.Lockout.Streak;
        while (siege.Lockout.RemainingS > 3)
        {
            siege.Type(Code + "ABCD");
            siege.Pass(Math.Max(10, Math.Min(10 * penaltyS, (siege.Lockout.RemainingS - 3) * 1000)));
            _tally.Add();
            bool isUntouched = siege.Compared == compared && siege.Lockout.Streak == streak && siege.Face == Face.Penalty;
            _tally.Keep(isUntouched, $"a code typed {siege.Lockout.RemainingS} s before the end of a penalty of {penaltyS} s did something");
        }

        // Seven digits on the brink: one more and a symbol must not make an entry of them.
        siege.Type(Code[..7]);
        siege.AwaitKeys();
        _tally.Keep(siege.NowMs <= endMs, $"a penalty of {penaltyS} s ended {siege.NowMs - endMs} ms late");
        siege.Type(Code[7..]);
        siege.Pick(Symbol);
        _tally.Keep(siege.Compared == compared, "digits typed in the penalty became part of an entry");
        siege.Enter(Code[1..], Symbol);
        _tally.Keep(siege.Compared == compared + 1, "the entry after the penalty was not looked at");
    }
}
