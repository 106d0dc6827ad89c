using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Scenarios;

/// <summary>Writes down what the display showed and since when. Any thread.</summary>
internal sealed class FaceWatch
{
    private readonly List<Sight> _seen = [];
    private readonly EmulatedBoard _board;

    public FaceWatch(EmulatedBoard board)
    {
        _board = board;
        board.Changed += Look;
    }

    /// <summary>Every change so far, oldest first; half-drawn pictures left out.</summary>
    public IReadOnlyList<Sight> Seen
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    /// <summary>How long the last picture of that face stood, board milliseconds.</summary>
    public long LastStay(Face face)
    {
        IReadOnlyList<Sight> seen = Seen;
        int last = seen.Count - 2;
        while (seen[last].Face != face)
        {
            last--;
        }

        return seen[last + 1].AtMs - seen[last].AtMs;
    }

    private void Look()
    {
        long nowMs = _board.Substrate.Clock.NowMs;
        FaceReading? reading = FaceReader.Read(_board.Display.Rows);
        lock (_seen)
        {
            if (reading is not null && (_seen.Count == 0 || _seen[^1].Face != reading.Face))
            {
                _seen.Add(new Sight(nowMs, reading.Face));
            }
        }
    }
}
