using System.Text;
using Lockbox.Nano.Mqtt;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

/// <content>Opening and closing.</content>
public partial class MqttClient
{
    public MqttReasonCode Connect(string clientId)
    {
        return Connect(clientId, true);
    }

    public MqttReasonCode Connect(string clientId, bool cleanSession)
    {
        return Connect(clientId, null, null, cleanSession, KeepAliveDefault);
    }

    public MqttReasonCode Connect(string clientId, string? username, string? password)
    {
        return Connect(clientId, username, password, true, KeepAliveDefault);
    }

    public MqttReasonCode Connect(string clientId, string? username, string? password, bool cleanSession, ushort keepAlivePeriod)
    {
        return Connect(clientId, username, password, false, MqttQoSLevel.AtMostOnce, false, null, null, cleanSession, keepAlivePeriod);
    }

    /// <summary>Blocks until the broker has answered.</summary>
    /// <param name="clientId">Stable and unique for a session that is to last.</param>
    /// <param name="username">Or null.</param>
    /// <param name="password">Or null.</param>
    /// <param name="willRetain">The will is retained.</param>
    /// <param name="willQosLevel">Of the will.</param>
    /// <param name="willFlag">There is a will.</param>
    /// <param name="willTopic">Where it is published when the connection breaks.</param>
    /// <param name="willMessage">UTF-8.</param>
    /// <param name="cleanSession">False lets the broker keep subscriptions and messages.</param>
    /// <param name="keepAlivePeriod">Seconds; 0 for none.</param>
    /// <returns>Anything but Success is a refusal; the client must be closed all the same.</returns>
    /// <exception cref="MqttConnectionException">TCP or TLS failed.</exception>
    /// <exception cref="MqttCommunicationException">No answer within 30 s, or the connection broke.</exception>
    public MqttReasonCode Connect(
        string clientId,
        string? username,
        string? password,
        bool willRetain,
        MqttQoSLevel willQosLevel,
        bool willFlag,
        string? willTopic,
        string? willMessage,
        bool cleanSession,
        ushort keepAlivePeriod)
    {
        _chip.EnsurePower();
        MqttConnectPacket packet = ConnectPacket(clientId, username, password, cleanSession, keepAlivePeriod);
        if (willFlag)
        {
            AddWill(packet, willRetain, willQosLevel, willTopic, willMessage);
        }

        Connection connection = Open();
        MqttReasonCode code = Ask(connection, packet);
        if (code != MqttReasonCode.Success)
        {
            return code;
        }

        ClientId = clientId;
        CleanSession = cleanSession;
        WillFlag = willFlag;
        WillQosLevel = willQosLevel;
        WillTopic = willTopic;
        WillMessage = willMessage;
        Start(connection, keepAlivePeriod * 1000);
        return code;
    }

    /// <summary>Says goodbye, so that there is no will. The client closes itself afterwards.</summary>
    /// <exception cref="MqttCommunicationException">The connection is dead already.</exception>
    public void Disconnect()
    {
        _chip.EnsurePower();
        Connection connection = _connection ?? throw new MqttCommunicationException();
        connection.Link.Send(new MqttDisconnectPacket());
        connection.Close();
    }

    /// <summary>Ends everything without a goodbye: the broker publishes the will. May be called any number of times.</summary>
    public void Close()
    {
        _chip.EnsurePower();
        if (Interlocked.Exchange(ref _closing, 1) != 0)
        {
            return;
        }

        try
        {
            Connection? connection = _connection;
            connection?.Stop();
            if (connection is { Link.IsDropped: false })
            {
                _chip.Sleep(CloseDelayMs);
            }

            _inflight.Clear();
            _dispatch.Clear();
            connection?.Link.Drop();
        }
        finally
        {
            Volatile.Write(ref _closing, 0);
        }
    }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private static void AddWill(MqttConnectPacket packet, bool retain, MqttQoSLevel level, string? topic, string? message)
    {
        if (string.IsNullOrEmpty(topic) || message == null)
        {
            throw new MqttClientException(MqttClientErrorCode.WillWrong);
        }

        packet.WillFlag = true;
        packet.WillRetain = retain;
        packet.WillQoS = (MqttQualityOfServiceLevel)level;
        packet.WillTopic = topic;
        packet.WillMessage = Encoding.UTF8.GetBytes(message);
    }

    private static MqttConnectPacket ConnectPacket(string clientId, string? username, string? password, bool cleanSession, ushort keepAlive)
    {
        return new MqttConnectPacket
        {
            ClientId = clientId,
            Username = username,
            Password = password == null ? null : Encoding.UTF8.GetBytes(password),
            CleanSession = cleanSession,
            KeepAlivePeriod = keepAlive,
        };
    }

    private Connection Open()
    {
        _connection?.Stop();
        _connection?.Link.Drop();
        Link link = Link.Open(_chip, _server, Settings.ValidateServerCertificate, (MQTTnet.Formatter.MqttProtocolVersion)ProtocolVersion);
        Connection connection = new(link, Wake, _chip.Radio.NoteLink);
        _connection = connection;
        _chip.Run("mqtt receive", () => Receive(connection));
        return connection;
    }

    private MqttReasonCode Ask(Connection connection, MqttConnectPacket packet)
    {
        _answer = null;
        connection.Link.Send(packet);
        _chip.Wait(connection.Answered, MqttSettings.DefaultTimeout);
        MqttMsgConnack? answer = _answer;
        return answer == null ? throw new MqttCommunicationException() : answer.ReturnCode;
    }

    private void Start(Connection connection, int keepAliveMs)
    {
        connection.Accept();
        if (keepAliveMs != 0)
        {
            _chip.Run("mqtt keep-alive", () => KeepAlive.Run(_chip, connection, keepAliveMs));
        }

        _chip.Run("mqtt dispatch", () => _dispatch.Run(connection, OnClosed));
        _chip.Run("mqtt in-flight", () => _inflight.Run(connection));
    }

    private void OnClosed()
    {
        Close();
        RaiseClosed();
    }

    private void Wake()
    {
        _dispatch.Wake();
        _inflight.Wake();
    }
}
