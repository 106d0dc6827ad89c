using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Guessing;

// A supply that comes and goes.
public sealed partial class GuessingTests
{
    [TestMethod]
    [DataRow(30)]
    [DataRow(60)]
    [DataRow(120)]
    [DataRow(240)]
    [DataRow(480)]
    [DataRow(900)]
    [DataRow(3600)]
    public void Power_BouncingFiftyTimesInTenSeconds_ShortensNoPenalty(int penaltyS)
    {
        Siege siege = new();
        FailUntil(siege, penaltyS);
        long compared = siege.Compared;
        for (int bounce = 0; bounce < 50; bounce++)
        {
            Bounce(siege, bounce);
        }

        long sinceMs = siege.NowMs;
        while (siege.Compared == compared)
        {
            siege.Pass(500);
            siege.Type("00000000A");
            _tally.Add();
        }

        long waitedMs = siege.NowMs - sinceMs;
        _tally.Keep(waitedMs >= penaltyS * 1000L, $"after bouncing, a penalty of {penaltyS} s lasted {waitedMs} ms");
    }

    // Every other time the power goes again while the box starts, at another storage call each.
    private static void Bounce(Siege siege, int bounce)
    {
        siege.Flash.Cut(bounce % 2 == 0 ? -1 : bounce, (CutMode)(bounce % 3));
        try
        {
            siege.Reboot();
            siege.Type("00");
            siege.Pass(40);
        }
        catch (PowerCut)
        {
        }

        siege.Flash.Cut(-1, CutMode.Before);
        siege.Reboot();
    }

    private static void FailUntil(Siege siege, int penaltyS)
    {
        while (siege.Lockout.RemainingS < penaltyS - 2)
        {
            siege.AwaitKeys();
            siege.Type("00000000A");
            siege.AwaitVerdict();
            _tally.Add();
        }
    }
}
