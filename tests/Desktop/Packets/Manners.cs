namespace Lockbox.Tests.Packets;

/// <summary>How a broker answers one connection: by the book, except for one deed.</summary>
internal sealed class Manners
{
    private const int StayMs = 3_000;
    private const int MuteMs = 70_000;

    private readonly ClientPackets _packets = new();
    private readonly Line _line;
    private readonly Deed? _deed;
    private int _published;

    /// <param name="line">The connection.</param>
    /// <param name="deed">What is not by the book; null for nothing.</param>
    public Manners(Line line, Deed? deed)
    {
        _line = line;
        _deed = deed;
    }

    public bool IsOnline { get; private set; }

    /// <summary>Whether its deed is done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Told once.</summary>
    public Action? Done { get; init; }

    /// <summary>Told what the box publishes.</summary>
    public Action<ClientPacket>? Published { get; init; }

    public void Take(byte[] bytes)
    {
        _packets.Add(bytes);
        while (_packets.Take() is { } packet)
        {
            Answer(packet);
        }
    }

    /// <summary>Sends a message to the box, QoS 1.</summary>
    public void Send(string topic, byte[] message) => _line.Put(Packet.Publish(topic, message, id: 1 + (_published++ % 60_000)));

    private void Answer(ClientPacket packet)
    {
        switch (packet.Type)
        {
            case ClientPacket.Connect when !Misbehave(Moment.Connect, packet):
                _line.Put(Packet.Connack(0));
                break;
            case ClientPacket.Subscribe when !Misbehave(Moment.Subscribe, packet):
                _line.Put(Packet.Suback(packet.Id, 1));
                IsOnline = true;
                Misbehave(Moment.Online, packet);
                break;
            case ClientPacket.PublishType when _deed?.IsMute != true || !IsDone:
                AcknowledgePublish(packet);
                break;
            case ClientPacket.Ping when _deed?.IsMute != true || !IsDone:
                _line.Put(Packet.Pingresp());
                break;
        }
    }

    private void AcknowledgePublish(ClientPacket packet)
    {
        if (packet.IsNumbered)
        {
            _line.Put(Packet.Puback(packet.Id));
        }

        Published?.Invoke(packet);
    }

    private bool Misbehave(Moment moment, ClientPacket packet)
    {
        if (_deed?.When != moment)
        {
            return false;
        }

        _deed.Do(_line, packet);
        IsDone = true;

        // Whoever is not left by the box leaves it in the end, so that the next deed finds the box waiting.
        _line.Later(_deed.IsMute || moment != Moment.Online ? MuteMs : StayMs, _line.HangUp);
        Done?.Invoke();
        return true;
    }
}
