using System.Net;
using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>The Wi-Fi station of one power-up.</summary>
internal sealed class ChipRadio : IRadio
{
    private readonly PowerUp _chip;
    private readonly RadioPart _part;
    private CancellationTokenSource? _session;
    private bool _isAssociated;

    public ChipRadio(PowerUp chip, RadioPart part)
    {
        _chip = chip;
        _part = part;
        part.Lost += Drop;
        chip.PowerGone.Register(() => part.Lost -= Drop);
        chip.PowerGone.Register(Drop);
    }

    public string Ssid => Ask(() => _part.Ssid);

    public bool HasAddress => Ask(() => _session is not null);

    public bool IsAssociated => Ask(() => _isAssociated);

    public bool Join(int timeoutMs)
    {
        if (!_chip.Wait(_part.Reach, timeoutMs))
        {
            return false;
        }

        _chip.Sleep(_part.JoinMs);
        using Effect effect = _chip.Enter();
        _isAssociated = _part.InReach && _part.Fault != RadioFault.StuckAdapter;
        if (_isAssociated && _part.Fault != RadioFault.NoAddress)
        {
            _session ??= new CancellationTokenSource();
        }

        return _session is not null;
    }

    public void Leave()
    {
        Restart();
        Drop();
    }

    public void Restart()
    {
        using Effect effect = _chip.Enter();
        _part.Unstick();
    }

    public AccessPoint[] Scan()
    {
        _chip.Sleep(_part.ScanMs);
        return Ask(_part.Listen);
    }

    /// <returns>A token that is cancelled already when there is no address.</returns>
    public CancellationToken Connection() => Ask(() => _session?.Token ?? new CancellationToken(canceled: true));

    public Stream Dial(IPEndPoint endpoint)
    {
        _chip.EnsurePower();
        return _part.Dial(endpoint, Connection());
    }

    public void Handshake(Action handshake) => _part.Handshake(_chip, handshake);

    public void Overhear(MqttMessage message) => Observe(() => _part.Overhear(message));

    public void NoteLink(bool isUp) => Observe(() => _part.NoteLink(isUp));

    // An observation is no effect of the program: it does not wait for a standstill, and after the end nobody minds.
    private void Observe(Action told)
    {
        lock (_chip.Gate)
        {
            if (!_chip.IsOver)
            {
                told();
            }
        }
    }

    private void Drop()
    {
        CancellationTokenSource? ended;
        lock (_chip.Gate)
        {
            ended = _session;
            _session = null;
            _isAssociated = false;
        }

        ended?.Cancel();
    }

    private T Ask<T>(Func<T> question)
    {
        using Effect effect = _chip.Enter();
        return question();
    }
}
