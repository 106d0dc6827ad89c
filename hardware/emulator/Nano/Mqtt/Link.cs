using System.Net.Security;
using Lockbox.Wiring;
using MQTTnet.Formatter;
using MQTTnet.Packets;
using nanoFramework.M2Mqtt.Exceptions;

namespace Lockbox.Nano.Mqtt;

/// <summary>
/// One TCP or TLS connection that carries packets. It drops, without a word to the broker, in the instant in which
/// the power goes or the air goes dead.
/// </summary>
internal sealed class Link
{
    private readonly IChip _chip;
    private readonly CancellationTokenSource _gone;
    private readonly object _sending = new();
    private PacketStream? _packets;
    private Stream? _stream;
    private int _dropped;

    private Link(IChip chip)
    {
        _chip = chip;
        _gone = CancellationTokenSource.CreateLinkedTokenSource(chip.PowerGone, chip.Radio.Connection());
        _gone.Token.Register(Drop);
    }

    /// <summary>Board time of the last packet sent.</summary>
    public long LastSentMs { get; private set; }

    public bool IsDropped => Volatile.Read(ref _dropped) != 0;

    /// <exception cref="MqttConnectionException">TCP or TLS failed.</exception>
    public static Link Open(IChip chip, Server server, bool validate, MqttProtocolVersion version)
    {
        Link link = new(chip);
        try
        {
            link.Dial(server, validate, version);
            return link;
        }
        catch (Exception failure)
        {
            link.Drop();
            chip.EnsurePower();
            throw new MqttConnectionException("Exception connecting to the broker", failure);
        }
    }

    /// <exception cref="MqttCommunicationException">The connection is dead.</exception>
    public void Send(MqttPacket packet)
    {
        _chip.EnsurePower();
        try
        {
            lock (_sending)
            {
                _packets!.Send(packet);
            }

            LastSentMs = _chip.UptimeMs;
        }
        catch (Exception failure)
        {
            _chip.EnsurePower();
            throw new MqttCommunicationException(failure);
        }
    }

    /// <returns>Null when the connection ended, or what came is no packet.</returns>
    public MqttPacket? Receive()
    {
        _chip.EnsurePower();
        MqttPacket? packet;
        try
        {
            packet = _packets!.Receive();
        }
        catch (Exception)
        {
            packet = null;
        }

        // What came in a standstill is looked at afterwards.
        _chip.EnsurePower();
        return packet;
    }

    /// <summary>Closes the socket, with no DISCONNECT: the broker publishes the will. Safe from any thread, any number of times.</summary>
    public void Drop()
    {
        if (Interlocked.Exchange(ref _dropped, 1) == 0)
        {
            Volatile.Read(ref _stream)?.Dispose();
            _gone.Dispose();
        }
    }

    private void Dial(Server server, bool validate, MqttProtocolVersion version)
    {
        SslClientAuthenticationOptions? trust = server.Secure ? Trust.Options(_chip.UtcNow, server, validate) : null;
        Carry(_chip.Radio.Dial(server.Endpoint));
        if (trust != null)
        {
            SslStream secret = new(_stream!);
            _chip.Radio.Handshake(() => secret.AuthenticateAsClient(trust));
            Carry(secret);
        }

        _packets = new PacketStream(_chip, _stream!, version);
    }

    private void Carry(Stream stream)
    {
        Volatile.Write(ref _stream, stream);
        if (IsDropped)
        {
            // It was dropped before there was anything to close.
            stream.Dispose();
            throw new IOException("the connection is gone");
        }
    }
}
