namespace Lockbox.Emulator.Bench;

/// <summary>The levers of one box, of which one at a time is pulled, and what their checks have come to. Any thread.</summary>
internal sealed class LeverBench(Rig rig) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly LeverRun[] _runs = [.. Levers.All.Select(lever => new LeverRun(lever, rig))];
    private int _version;

    /// <summary>Something has happened to a lever. Raised on any thread: be quick.</summary>
    public event Action? Changed;

    /// <summary>Another number whenever <see cref="News"/> may have changed.</summary>
    public int Version => Volatile.Read(ref _version);

    public IReadOnlyList<LeverCard> Cards => [.. _runs.Select(run => run.Card)];

    public IReadOnlyList<LeverNews> News => [.. _runs.Select(run => run.News)];

    public bool Has(string id) => Find(id) is not null;

    /// <returns>Null when it is pulled now; otherwise why not.</returns>
    public string? Pull(string id)
    {
        lock (_gate)
        {
            LeverRun run = Get(id);
            LeverRun? busy = Array.Find(_runs, other => other.IsUnderWay);
            if (run.Card.Unavailable is string reason)
            {
                return reason;
            }

            if (busy is not null)
            {
                return busy == run ? "It is pulled already." : $"One at a time: \"{busy.Card.Name}\" is under way.";
            }

            run.Pull(Tell);
            return null;
        }
    }

    /// <returns>Null when it is let go now; otherwise why not.</returns>
    public string? Release(string id)
    {
        lock (_gate)
        {
            return Get(id).Release(Tell) ? null : "It is not pulled.";
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (LeverRun run in _runs)
        {
            await run.DisposeAsync();
        }
    }

    private LeverRun? Find(string id) => Array.Find(_runs, run => run.Card.Id == id);

    private LeverRun Get(string id) => Find(id) ?? throw new ArgumentException($"there is no lever {id}");

    private void Tell()
    {
        Interlocked.Increment(ref _version);
        Changed?.Invoke();
    }
}
