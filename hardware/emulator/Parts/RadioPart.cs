using System.Net;
using System.Net.Sockets;
using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Parts;

/// <summary>The air between the box and its access point.</summary>
public sealed class RadioPart
{
    private readonly Substrate _board;
    private readonly ManualResetEvent _reach = new(true);
    private readonly bool _hasSockets;
    private bool _isInReach = true;
    private bool _isLinkUp;
    private RadioFault _fault;

    internal RadioPart(Substrate board, bool hasSockets)
    {
        _board = board;
        _hasSockets = hasSockets;
    }

    /// <summary>Told outside the board's lock, before the setter returns: connections break.</summary>
    internal event Action? Lost;

    /// <summary>Told under the board's lock of each message, as it is handed to the program or to the socket.</summary>
    internal event Action<MqttMessage>? Overheard;

    /// <summary>Told under the board's lock when the program's connection to its broker comes and goes.</summary>
    internal event Action<bool>? LinkChanged;

    /// <summary>Whether the program is connected to its broker, as far as the chip knows.</summary>
    public bool IsLinkUp => _board.Under(() => _isLinkUp);

    /// <summary>Set false for a parking lot without Wi-Fi: open connections break at once and none can be made.</summary>
    public bool InReach
    {
        get => _board.Under(() => _isInReach);
        set => Change(value);
    }

    public RadioFault Fault
    {
        get => _board.Under(() => _fault);
        set => _board.Under(() =>
        {
            _board.Did(Deeds.RadioFault, (int)value);
            return _fault = value;
        });
    }

    /// <summary>The network that is stored in the chip, and its access point's own address.</summary>
    public string Ssid { get; set; } = "dealership";

    public string Bsid { get; set; } = "02-00-00-00-00-01";

    /// <summary>How loud the access point is, in dBm: -50 is beside it, -90 barely there.</summary>
    public int SignalDbm { get; set; } = -62;

    /// <summary>Other networks that a scan finds.</summary>
    public IReadOnlyList<AccessPoint> Neighbours { get; set; } = [];

    /// <summary>Board milliseconds from the attempt to an address.</summary>
    public int JoinMs { get; set; } = 200;

    /// <summary>Board milliseconds of a scan.</summary>
    public int ScanMs { get; set; } = 1_500;

    /// <summary>
    /// Board milliseconds for which a TLS handshake stops every thread of the program, at least: the time that the host itself
    /// needs counts too. The device stands still for 1 to 4 s.
    /// </summary>
    public int HandshakeFreezeMs { get; set; } = 1_000;

    /// <summary>Is given every connection, in place of sockets.</summary>
    public Action<PeerStream>? Peer { get; set; }

    /// <summary>Set while the network is in reach.</summary>
    internal WaitHandle Reach => _reach;

    internal AccessPoint[] Listen() =>
        _isInReach ? [new AccessPoint(Ssid, Bsid, SignalDbm), .. Neighbours] : [.. Neighbours];

    /// <exception cref="SocketException">Nobody answers there.</exception>
    internal Stream Dial(IPEndPoint endpoint, CancellationToken air)
    {
        if (Peer is { } peer)
        {
            PeerStream stream = new(_board.Clock);
            peer(stream);
            return stream;
        }

        if (!_hasSockets)
        {
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.ConnectAsync(endpoint, air).AsTask().GetAwaiter().GetResult();
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The program has started a stuck adapter anew. Under the board's lock.</summary>
    internal void Unstick() => _fault = _fault == RadioFault.StuckAdapter ? RadioFault.None : _fault;

    internal void Handshake(PowerUp chip, Action handshake)
    {
        if (Fault == RadioFault.StalledHandshake)
        {
            chip.Standstill.Begin(Timeout.Infinite);
        }
        else
        {
            chip.Standstill.While(handshake, HandshakeFreezeMs);
        }

        chip.EnsurePower();
    }

    internal void Overhear(MqttMessage message) => Overheard?.Invoke(message);

    internal void NoteLink(bool isUp)
    {
        if (isUp != _isLinkUp)
        {
            _isLinkUp = isUp;
            LinkChanged?.Invoke(isUp);
        }
    }

    private void Change(bool inReach)
    {
        lock (_board.Gate)
        {
            _board.Did(Deeds.Reach, inReach ? 1 : 0);
            _isInReach = inReach;
            _ = inReach ? _reach.Set() : _reach.Reset();
        }

        if (!inReach)
        {
            Lost?.Invoke();
        }

        _board.Touch();
    }
}
