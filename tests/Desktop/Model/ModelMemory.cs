namespace Lockbox.Tests.Model;

/// <summary>The model's flash: each step is there at once or not at all (STORAGE.md).</summary>
internal sealed class ModelMemory(Kept kept)
{
    private readonly List<Kept> _trail = [];

    public Kept Kept { get; private set; } = kept;

    /// <summary>True while the flash takes nothing.</summary>
    public bool Refuses { get; set; }

    /// <summary>What a power cut in this pass may leave: the memory before it, and after each of its steps.</summary>
    public IReadOnlyList<Kept> Trail => _trail;

    public void BeginPass()
    {
        _trail.Clear();
        _trail.Add(Kept);
    }

    /// <returns>False when the flash did not take it.</returns>
    public bool Store(Func<Kept, Kept> step)
    {
        if (Refuses)
        {
            return false;
        }

        Kept = step(Kept);
        _trail.Add(Kept);
        return true;
    }

    /// <summary>A failed write of the counts is made good when their slots are mirrored.</summary>
    public void Adopt(Kept found)
    {
        Kept = found;
    }
}
