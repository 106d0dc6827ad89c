using Lockbox.Wiring;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt;

namespace Lockbox.Nano.Mqtt;

/// <summary>
/// The packets in flight, in both directions, and the thread that drains them. An incoming message is acknowledged
/// first and only then handed to the program.
/// </summary>
internal sealed class Inflight
{
    private readonly IChip _chip;
    private readonly MqttSettings _settings;
    private readonly Action<MqttPacket, bool> _deliver;
    private readonly Queue<Flight> _queue = new();
    private readonly Dictionary<(Type Kind, ushort Id), MqttPacket> _answers = new();
    private readonly AutoResetEvent _work = new(false);

    /// <param name="chip">Whose clock counts.</param>
    /// <param name="settings">Bound and retries.</param>
    /// <param name="deliver">Takes what the program is to be told: a packet, and false for a publication that failed.</param>
    public Inflight(IChip chip, MqttSettings settings, Action<MqttPacket, bool> deliver)
    {
        _chip = chip;
        _settings = settings;
        _deliver = deliver;
    }

    /// <returns>False when the queue is full; the packet is then dropped.</returns>
    public bool Enqueue(Flight flight)
    {
        bool room;
        lock (_queue)
        {
            room = _queue.Count < _settings.InflightQueueSize;
            if (room)
            {
                _queue.Enqueue(flight);
            }
        }

        _work.Set();
        return room;
    }

    /// <summary>PUBACK, SUBACK or UNSUBACK from the broker.</summary>
    public void Answer(MqttPacketWithIdentifier answer)
    {
        lock (_queue)
        {
            _answers[(answer.GetType(), answer.PacketIdentifier)] = answer;
        }

        _work.Set();
    }

    public void Clear()
    {
        lock (_queue)
        {
            _queue.Clear();
            _answers.Clear();
        }
    }

    public void Wake()
    {
        _work.Set();
    }

    /// <summary>Drains until the connection stops.</summary>
    public void Run(Connection connection)
    {
        int wait = Timeout.Infinite;
        while (connection.Running)
        {
            _chip.Wait(_work, wait);
            if (!connection.Running)
            {
                return;
            }

            wait = Pass(connection);
        }
    }

    /// <returns>Milliseconds until the next retry is due.</returns>
    private int Pass(Connection connection)
    {
        int wait = int.MaxValue;
        int count = Count();
        while (count-- > 0 && connection.Running && TryTake(out Flight? flight))
        {
            try
            {
                wait = Math.Min(wait, Step(connection.Link, flight!));
            }
            catch (Exception failure) when (failure is not PowerLost)
            {
                Requeue(flight!);
                connection.Close();
                return Timeout.Infinite;
            }
        }

        return wait == int.MaxValue ? Timeout.Infinite : wait;
    }

    private int Step(Link link, Flight flight)
    {
        if (flight.Incoming)
        {
            return Accept(link, flight.Publish!);
        }

        return flight.Waiting ? Await(flight) : Send(link, flight);
    }

    private int Accept(Link link, MqttPublishPacket publish)
    {
        if (publish.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtLeastOnce)
        {
            link.Send(new MqttPubAckPacket { PacketIdentifier = publish.PacketIdentifier });
        }

        _deliver(publish, true);
        return int.MaxValue;
    }

    private int Send(Link link, Flight flight)
    {
        Packets.EnsureSendable(flight.Packet);
        bool unanswered = flight.Publish?.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce;
        if (!unanswered)
        {
            flight.SentMs = _chip.UptimeMs;
            flight.Attempts++;
            if (flight.Attempts > 1 && flight.Publish != null)
            {
                flight.Publish.Dup = true;
            }
        }

        // Before it is sent: what the other end answers must not be heard first.
        if (flight.Publish is { } publish)
        {
            _chip.Radio.Overhear(Packets.Heard(publish, isSent: true));
        }

        link.Send(flight.Packet);
        if (unanswered)
        {
            return int.MaxValue;
        }

        flight.Waiting = true;
        Requeue(flight);
        return _settings.DelayOnRetry;
    }

    private int Await(Flight flight)
    {
        MqttPacket? answer = TakeAnswer(flight);
        if (answer != null)
        {
            _deliver(answer, true);
            return int.MaxValue;
        }

        int left = _settings.DelayOnRetry - (int)(_chip.UptimeMs - flight.SentMs);
        if (left <= 0 && flight.Attempts >= _settings.AttemptsOnRetry)
        {
            GiveUp(flight);
            return int.MaxValue;
        }

        flight.Waiting = left > 0;
        Requeue(flight);
        return Math.Max(0, left);
    }

    private void GiveUp(Flight flight)
    {
        // A subscription that nobody answered fails without an event.
        if (flight.Publish != null)
        {
            _deliver(flight.Publish, false);
        }
    }

    private MqttPacket? TakeAnswer(Flight flight)
    {
        Type kind = flight.Packet switch
        {
            MqttPublishPacket => typeof(MqttPubAckPacket),
            MqttSubscribePacket => typeof(MqttSubAckPacket),
            _ => typeof(MqttUnsubAckPacket),
        };
        lock (_queue)
        {
            return _answers.Remove((kind, flight.Id), out MqttPacket? answer) ? answer : null;
        }
    }

    private void Requeue(Flight flight)
    {
        lock (_queue)
        {
            _queue.Enqueue(flight);
        }
    }

    private int Count()
    {
        lock (_queue)
        {
            return _queue.Count;
        }
    }

    private bool TryTake(out Flight? flight)
    {
        lock (_queue)
        {
            return _queue.TryDequeue(out flight);
        }
    }
}
