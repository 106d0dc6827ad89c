namespace Lockbox.Emulator.Boot;

/// <summary>The board's lock, held for one effect of the program.</summary>
internal readonly ref struct Effect
{
    private readonly object _gate;

    public Effect(object gate)
    {
        _gate = gate;
    }

    public void Dispose() => Monitor.Exit(_gate);
}
