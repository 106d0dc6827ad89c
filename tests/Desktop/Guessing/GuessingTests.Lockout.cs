using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Guessing;

// What ends a row of failures, and what does not.
public sealed partial class GuessingTests
{
    [TestMethod]
    public void Success_OfAnotherUser_ClearsTheRowAndKeepsTheBucket()
    {
        Siege siege = new();
        siege.Box.Issuer.Kind = 1;
        siege.Arm("staff", Code, Symbol);
        int failures = 0;
        while (siege.Lockout.RemainingS == 0)
        {
            siege.Type("00000000A");
            siege.AwaitVerdict();
            failures++;
            _tally.Add();
            if (siege.Lockout.RemainingS == 0)
            {
                siege.Enter(Code, Symbol);
                siege.TakeKey();
                _tally.Keep(siege.Lockout.Streak == 0, $"a success after failure {failures} left {siege.Lockout.Streak} in the row");
            }
        }

        // The row never came to a penalty; the bucket of 60 did, and no success had emptied it.
        _tally.Keep(siege.NowMs < 3600 * 1000, "the bucket leaked meanwhile, so this shows nothing");
        _tally.Keep(failures == 60, $"the bucket was full after {failures} failures");
        _tally.Keep(siege.Lockout.RemainingS >= 3590, $"a full bucket waits {siege.Lockout.RemainingS} s");
    }

    [TestMethod]
    public void Failures_AHundredInARow_CloseTheKeypadUntilASignedClear()
    {
        Siege siege = new();
        siege.Box.Issuer.Grant("a", Code, Symbol, TestBox.Now, TestBox.Now + (31 * 86400));
        siege.Box.Deliver();
        for (int failure = 1; failure <= 100; failure++)
        {
            _tally.Keep(!siege.Lockout.IsClosed, $"closed before failure {failure}");
            siege.AwaitKeys();
            siege.Type("00000000A");
            siege.AwaitVerdict();
            _tally.Add();
        }

        long compared = siege.Compared;
        ShowClosed(siege, compared, "at once");
        siege.Pass(7 * 86400 * 1000L);
        ShowClosed(siege, compared, "after a week");
        siege.Reboot();
        ShowClosed(siege, compared, "after a power cut");
        _tally.Keep(CountOf(siege, EventKind.Closed) == 1, "the closing was not told of once");
        siege.Clear();
        siege.Enter(Code, Symbol);
        _tally.Keep(siege.Pulses == 1, "the code did not open after the clear");
    }

    private static void ShowClosed(Siege siege, long compared, string when)
    {
        siege.Pass(10);
        siege.Pass(5000);
        siege.Type(Code + "ABCD");
        siege.AwaitVerdict();
        _tally.Add();
        bool isClosed = siege.Face == Face.Closed && siege.Compared == compared && siege.Pulses == 0;
        _tally.Keep(isClosed, $"{when} a closed keypad took a code");
    }
}
