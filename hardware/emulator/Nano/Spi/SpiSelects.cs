namespace Lockbox.Nano.Spi;

/// <summary>The chip selects in use, by bus.</summary>
internal sealed class SpiSelects
{
    private readonly HashSet<(int Bus, int Line)> _taken = new();

    public bool Take(int bus, int line)
    {
        lock (_taken)
        {
            return _taken.Add((bus, line));
        }
    }

    public void Release(int bus, int line)
    {
        lock (_taken)
        {
            _taken.Remove((bus, line));
        }
    }
}
