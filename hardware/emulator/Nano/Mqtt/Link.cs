using Lockbox.Wiring;
using MQTTnet;
using MQTTnet.LowLevelClient;
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
    private readonly ILowLevelMqttClient _client = new MqttClientFactory().CreateLowLevelMqttClient();
    private readonly CancellationTokenSource _gone;
    private readonly object _sending = new();
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
    public static Link Open(IChip chip, MqttClientOptions options)
    {
        Link link = new(chip);
        try
        {
            link._client.ConnectAsync(options, link._gone.Token).GetAwaiter().GetResult();
            link._gone.Token.ThrowIfCancellationRequested();
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
                _client.SendAsync(packet, _gone.Token).GetAwaiter().GetResult();
            }

            LastSentMs = _chip.UptimeMs;
        }
        catch (Exception failure)
        {
            _chip.EnsurePower();
            throw new MqttCommunicationException(failure);
        }
    }

    /// <returns>Null when the connection ended.</returns>
    public MqttPacket? Receive()
    {
        _chip.EnsurePower();
        try
        {
            return _client.ReceiveAsync(_gone.Token).GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            _chip.EnsurePower();
            return null;
        }
    }

    /// <summary>Closes the socket, with no DISCONNECT: the broker publishes the will. Safe from any thread, any number of times.</summary>
    public void Drop()
    {
        if (Interlocked.Exchange(ref _dropped, 1) == 0)
        {
            _client.Dispose();
            _gone.Dispose();
        }
    }
}
