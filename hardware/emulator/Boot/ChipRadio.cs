using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>The Wi-Fi station of one power-up.</summary>
internal sealed class ChipRadio : IRadio
{
    private readonly PowerUp _chip;
    private readonly RadioPart _part;
    private CancellationTokenSource? _session;

    public ChipRadio(PowerUp chip, RadioPart part)
    {
        _chip = chip;
        _part = part;
        part.Lost += Leave;
        chip.PowerGone.Register(() => part.Lost -= Leave);
        chip.PowerGone.Register(Leave);
    }

    public bool HasAddress
    {
        get
        {
            lock (_chip.Gate)
            {
                _chip.EnsurePower();
                return _session is not null;
            }
        }
    }

    public bool Join(int timeoutMs)
    {
        if (!_chip.Wait(_part.Reach, timeoutMs))
        {
            return false;
        }

        _chip.Sleep(_part.JoinMs);
        lock (_chip.Gate)
        {
            _chip.EnsurePower();
            _session ??= _part.InReach ? new CancellationTokenSource() : null;
            return _session is not null;
        }
    }

    public void Leave()
    {
        CancellationTokenSource? ended;
        lock (_chip.Gate)
        {
            ended = _session;
            _session = null;
        }

        ended?.Cancel();
    }

    /// <returns>A token that is cancelled already when there is no address.</returns>
    public CancellationToken Connection()
    {
        lock (_chip.Gate)
        {
            _chip.EnsurePower();
            return _session?.Token ?? new CancellationToken(canceled: true);
        }
    }
}
