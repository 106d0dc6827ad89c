using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Bench;

/// <summary>What the levers of one box have at hand. Any thread.</summary>
/// <param name="scene">Its board and link.</param>
/// <param name="finger">Presses its keys.</param>
internal sealed class Rig(Scene scene, Finger finger, LeverMeans means)
{
    public EmulatedBoard Board => scene.Board;

    public Finger Finger => finger;

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

    /// <returns>Real time for so much board time.</returns>
    public TimeSpan Real(int boardMs) => TimeSpan.FromMilliseconds(boardMs / means.Speed);

    /// <returns>Board milliseconds that pass in so much real time.</returns>
    public int InBoardMs(TimeSpan real) => (int)(real.TotalMilliseconds * means.Speed);

    public static bool IsReady(BoardState state) => state.Power && state.Face == "idle";
}
