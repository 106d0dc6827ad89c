namespace Lockbox.Tests.Guessing;

// Thirty days at the keypad.
public sealed partial class GuessingTests
{
    // The most that a penalty of 15 minutes leaves in a month: 6 in the first 15 minutes, then one each 15 minutes.
    private const long Promised = 2886;

    private static readonly TimeSpan _month = TimeSpan.FromDays(30);

    [TestMethod]
    public void Attacker_ThirtyDaysAlone_IsShutOutAtAHundred()
    {
        long compared = new Attacker(_tally).Besiege(_month);

        Console.WriteLine($"{compared} guesses compared");
        _tally.Keep(compared == 100, $"{compared} guesses compared in 30 days alone; 100 close the keypad");
    }

    [TestMethod]
    public void Attacker_WithADealerWhoClears_StaysBelowThePromise()
    {
        long compared = new Attacker(_tally) { IsCleared = true }.Besiege(_month);

        Console.WriteLine($"{compared} guesses compared");
        _tally.Keep(compared is > 100 and <= Promised, $"{compared} guesses compared in 30 days, with clears");
    }

    [TestMethod]
    public void Attacker_WithAStaffCodeThatClearsTheRow_StaysBelowThePromise()
    {
        long compared = new Attacker(_tally) { HasCode = true }.Besiege(_month);

        Console.WriteLine($"{compared} guesses compared");
        _tally.Keep(compared is > 100 and <= Promised, $"{compared} guesses compared in 30 days, with a staff code");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Attacker_WhoPullsThePlugAfterEachGuess_GetsNoMore(bool isCleared)
    {
        int[] afterMs = [0, 690, 710, 1010];
        long without = new Attacker(_tally) { IsCleared = isCleared }.Besiege(_month);

        Parallel.For(0, afterMs.Length + 1, at =>
        {
            int MsOf(int guess) => afterMs[at < afterMs.Length ? at : guess % afterMs.Length];
            long with = new Attacker(_tally) { IsCleared = isCleared, PlugMs = MsOf }.Besiege(_month);
            _tally.Keep(with <= without, $"{with} guesses instead of {without}, plug pulled at moment {at}, cleared: {isCleared}");
        });
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Attacker_WhoCutsAtEveryStorageCallOfAGuess_GetsNoMore(bool isCleared)
    {
        Attacker patient = new(_tally) { IsCleared = isCleared };
        long without = patient.Besiege(_month);
        int cuts = 0;

        Parallel.For(0, (int)patient.LongestGuess, call =>
        {
            Attacker cutter = new(_tally) { IsCleared = isCleared, CutAt = call };
            long with = cutter.Besiege(_month);
            Interlocked.Add(ref cuts, cutter.Cuts);
            _tally.Keep(with <= without, $"{with} guesses instead of {without}, cut at call {call}, cleared: {isCleared}");
        });

        Console.WriteLine($"{without} guesses without a cut; {cuts} cuts at {patient.LongestGuess} calls of a guess gave no more");
        Assert.IsGreaterThan(100, cuts);
    }
}
