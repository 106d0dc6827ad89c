using System.Collections;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Lockbox.Nano;
using Lockbox.Nano.Mqtt;
using Lockbox.Wiring;
using MQTTnet.Packets;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using DeviceCertificate = Nano.System.Security.Cryptography.X509Certificates.X509Certificate;

namespace nanoFramework.M2Mqtt;

/// <summary>
/// A client for MQTT 3.1.1. Handlers run on one thread per connection; an exception there closes the connection. It
/// never connects again by itself: make a new client for each attempt, and close each one.
/// </summary>
public partial class MqttClient : IMqttClient, IDisposable
{
    private const ushort KeepAliveDefault = 60;
    private const int CloseDelayMs = 200;

    private readonly IChip _chip = Chip.Powered();
    private readonly Inflight _inflight;
    private readonly Dispatch _dispatch;
    private Server _server = null!;
    private Connection? _connection;
    private MqttMsgConnack? _answer;
    private int _lastId;
    private int _closing;

    public MqttClient(string brokerHostName)
        : this(brokerHostName, MqttSettings.BrokerDefaultPort, false, (X509Certificate?)null, null, MqttSslProtocols.None)
    {
    }

    /// <param name="brokerHostName">Looked up now; with TLS the name in the certificate.</param>
    /// <param name="brokerPort">TCP port.</param>
    /// <param name="secure">TLS.</param>
    /// <param name="caCert">The one authority that is trusted; there is no built-in bundle.</param>
    /// <param name="clientCert">Not emulated: must be null.</param>
    /// <param name="sslProtocol">TLS version; None means 1.3.</param>
    /// <exception cref="SocketException">There is no network, or no such host.</exception>
    public MqttClient(
        string brokerHostName,
        int brokerPort,
        bool secure,
        X509Certificate? caCert,
        X509Certificate? clientCert,
        MqttSslProtocols sslProtocol)
    {
        _dispatch = new Dispatch(_chip);
        Settings = MqttSettings.Instance;
        _inflight = new Inflight(_chip, Settings, (packet, published) => _dispatch.Post(() => Raise(packet, published)));
        Init(brokerHostName, brokerPort, secure, caCert, clientCert, sslProtocol);
    }

    /// <summary>For programs whose references were moved to the certificate of the device.</summary>
    public MqttClient(
        string brokerHostName,
        int brokerPort,
        bool secure,
        DeviceCertificate? caCert,
        DeviceCertificate? clientCert,
        MqttSslProtocols sslProtocol)
        : this(brokerHostName, brokerPort, secure, (X509Certificate?)caCert, clientCert, sslProtocol)
    {
    }

    public MqttSettings Settings { get; }

    public MqttProtocolVersion ProtocolVersion { get; set; } = MqttProtocolVersion.Version_3_1_1;

    /// <summary>False as soon as the connection is known to be broken, before the client has closed itself.</summary>
    public bool IsConnected => _connection?.IsUp ?? false;

    public string? ClientId { get; private set; }

    public bool CleanSession { get; private set; }

    public bool WillFlag { get; private set; }

    public MqttQoSLevel WillQosLevel { get; private set; }

    public string? WillTopic { get; private set; }

    public string? WillMessage { get; private set; }

    public void Init(string brokerHostName, int brokerPort, bool secure, byte[]? caCert, byte[]? clientCert, MqttSslProtocols sslProtocol)
    {
        X509Certificate? authority = caCert == null ? null : new DeviceCertificate(caCert);
        X509Certificate? own = clientCert == null ? null : new DeviceCertificate(clientCert);
        Init(brokerHostName, brokerPort, secure, authority, own, sslProtocol);
    }

    /// <summary>Queues only, connected or not. The answer comes as <see cref="MqttMsgSubscribed"/>, or never.</summary>
    /// <returns>The id that the event will carry. When the queue is full the request is dropped without a word.</returns>
    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        _chip.EnsurePower();
        if (Array.IndexOf(qosLevels, MqttQoSLevel.ExactlyOnce) >= 0)
        {
            throw new MqttClientException(MqttClientErrorCode.QosNotAllowed);
        }

        ushort id = NextId();
        _inflight.Enqueue(new Flight(Packets.Subscribe(id, topics, qosLevels), id));
        return id;
    }

    public ushort Unsubscribe(string[] topics)
    {
        _chip.EnsurePower();
        ushort id = NextId();
        _inflight.Enqueue(new Flight(new MqttUnsubscribePacket { PacketIdentifier = id, TopicFilters = new List<string>(topics) }, id));
        return id;
    }

    public ushort Publish(string topic, byte[] message)
    {
        return Publish(topic, message, null, null, MqttQoSLevel.AtMostOnce, false);
    }

    public ushort Publish(string topic, byte[] message, string? contentType)
    {
        return Publish(topic, message, contentType, null, MqttQoSLevel.AtMostOnce, false);
    }

    public ushort Publish(string topic, byte[] message, string? contentType, ArrayList? userProperties)
    {
        return Publish(topic, message, contentType, userProperties, MqttQoSLevel.AtMostOnce, false);
    }

    /// <summary>Queues only, connected or not; the queue is cleared when the client closes.</summary>
    /// <exception cref="MqttClientException">The queue is full; or QoS 2, which is not emulated.</exception>
    /// <exception cref="NotSupportedException">Content type or user properties without MQTT 5.</exception>
    public ushort Publish(
        string topic,
        byte[] message,
        string? contentType,
        ArrayList? userProperties,
        MqttQoSLevel qosLevel,
        bool retain)
    {
        _chip.EnsurePower();
        if (qosLevel == MqttQoSLevel.ExactlyOnce)
        {
            throw new MqttClientException(MqttClientErrorCode.QosNotAllowed);
        }

        ushort id = NextId();
        MqttPublishPacket packet = Packets.Publish(id, topic, message, qosLevel, retain);
        if (contentType != null || userProperties != null)
        {
            EnsureVersion5();
            Packets.AddProperties(packet, contentType, userProperties);
        }

        if (!_inflight.Enqueue(new Flight(packet, id)))
        {
            throw new MqttClientException(MqttClientErrorCode.InflightQueueFull);
        }

        return id;
    }

    private void Init(
        string brokerHostName,
        int brokerPort,
        bool secure,
        X509Certificate? caCert,
        X509Certificate? clientCert,
        MqttSslProtocols sslProtocol)
    {
        _chip.EnsurePower();
        if (clientCert != null)
        {
            throw new NotSupportedException("client certificates are not emulated");
        }

        if (secure)
        {
            Settings.SslPort = brokerPort;
        }
        else
        {
            Settings.Port = brokerPort;
        }

        _server = new Server(_chip, brokerHostName, brokerPort) { Secure = secure, Authority = caCert, Protocol = sslProtocol };
    }

    private void EnsureVersion5()
    {
        if (ProtocolVersion != MqttProtocolVersion.Version_5)
        {
            throw new NotSupportedException("only MQTT 5 carries a content type or user properties");
        }
    }

    private ushort NextId()
    {
        int id = Interlocked.Increment(ref _lastId);
        return (ushort)(((id - 1) % ushort.MaxValue) + 1);
    }
}
