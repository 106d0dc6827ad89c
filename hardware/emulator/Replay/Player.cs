using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Replay;

/// <summary>
/// Plays a recording on a board of its own, in steps of time: the same flash, noise, deeds and messages. Blocks for about a
/// second for each minute of board time.
/// </summary>
internal sealed class Player : IDisposable
{
    private const int AfterwardsMs = 3_500;

    private readonly Lock _pen = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("lockbox-replay-").FullName;
    private readonly List<Outcome> _seen = [];
    private readonly Recording _recording;
    private readonly EmulatedBoard _board;
    private readonly StoryBroker _broker;

    private Player(Recording recording)
    {
        _recording = recording;
        foreach ((string name, byte[] content) in recording.Flash)
        {
            File.WriteAllBytes(Path.Combine(_folder, name), content);
        }

        _board = new EmulatedBoard(new BoardSettings(_folder) { IsLockStep = true, Seed = recording.Seed });
        _board.NetworkTime = () => DateTime.UnixEpoch.AddMilliseconds(recording.WallMs + _board.Substrate.Clock.NowMs);
        _broker = new StoryBroker(_board);
        _ = new Outcomes(new Timeline(_board), See);
    }

    /// <returns>What was seen.</returns>
    public static IReadOnlyList<Outcome> Play(Recording recording)
    {
        using Player player = new(recording);
        player.Play();
        return player._seen;
    }

    public void Dispose()
    {
        _board.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Play()
    {
        _broker.Promise(_recording.Steps.Where(step => step.Message is not null));
        foreach (Step step in _recording.Steps)
        {
            if (step.Do is not null)
            {
                PassTo(step.AtMs);
                Do(step);
            }
        }

        PassTo(_recording.LengthMs + AfterwardsMs);
    }

    private void Do(Step step)
    {
        if (step.Do == Step.Broker)
        {
            _broker.Switch(step.Value != 0);
        }
        else
        {
            Deeds.Do(_board, step.Do!, step.Value ?? 0);
        }
    }

    private void PassTo(long atMs)
    {
        long leftMs = atMs - _board.Substrate.Clock.NowMs;
        if (leftMs > 0)
        {
            _board.Pass((int)leftMs);
        }
    }

    private void See(Outcome outcome)
    {
        lock (_pen)
        {
            _seen.Add(outcome);
        }
    }
}
