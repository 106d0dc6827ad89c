using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Boot;

/// <summary>One subscription to the edges of a wire; disposing ends it.</summary>
internal sealed class PinWatch : IDisposable
{
    private readonly object _gate;
    private readonly Wire _wire;
    private readonly Action<bool> _edge;

    public PinWatch(object gate, Wire wire, Action<bool> edge)
    {
        _gate = gate;
        _wire = wire;
        _edge = edge;
        _wire.Edge += edge;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _wire.Edge -= _edge;
        }
    }
}
