using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Bench;

/// <summary>What the levers of one box have at hand. Any thread.</summary>
/// <param name="scene">Its board and link.</param>
/// <param name="finger">Presses its keys.</param>
/// <param name="timeline">What it did, and said to its broker.</param>
internal sealed class Rig(Scene scene, Finger finger, Timeline timeline, LeverMeans means)
{
    private const int DeviceBootMs = 10_000;

    private static readonly TimeSpan _hostBoot = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _hostStep = TimeSpan.FromMilliseconds(250);

    public EmulatedBoard Board => scene.Board;

    public Finger Finger => finger;

    public Timeline Timeline => timeline;

    public bool HasDealer => means.Dealer is not null;

    public bool HasBroker => means.Broker is not null;

    /// <summary>Only for levers that play.</summary>
    public Dealer Dealer => means.Dealer ?? throw new InvalidOperationException("there is no issuer here");

    /// <summary>Only for levers that need it.</summary>
    public PlayBroker Broker => means.Broker ?? throw new InvalidOperationException("the broker runs elsewhere");

    public BoardState State => scene.Look();

    /// <summary>What was sent to the display; null when it is no picture of the box.</summary>
    public FaceReading? Reading => FaceReader.Read(Board.Display.Sent);

    public long NowMs => Board.Substrate.Clock.NowMs;

    /// <summary>Lets nothing happen in the next pulse.</summary>
    public void ForgetMishap()
    {
        if (Board.Coil.Mishap != CoilMishap.None)
        {
            Board.Coil.Mishap = CoilMishap.None;
        }
    }

    /// <returns>Real time for so much board time.</returns>
    public TimeSpan Real(int boardMs) => TimeSpan.FromMilliseconds(boardMs / means.Speed);

    /// <returns>Board milliseconds that pass in so much real time.</returns>
    public int InBoardMs(TimeSpan real) => (int)(real.TotalMilliseconds * means.Speed);

    /// <returns>So many board milliseconds, or what a busy host needs for a key and its picture.</returns>
    public int Soon(int boardMs) => Math.Max(boardMs, InBoardMs(_hostStep));

    /// <summary>Longest start of the box until it is ready, board milliseconds; a busy host is allowed for.</summary>
    public int BootMs => Math.Max(DeviceBootMs, InBoardMs(_hostBoot));

    public static bool IsReady(BoardState state) => state.Power && state.Face == "idle";
}
