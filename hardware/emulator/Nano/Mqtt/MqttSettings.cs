using Lockbox.Nano;

namespace nanoFramework.M2Mqtt;

/// <summary>Settings shared by all clients of the program.</summary>
public class MqttSettings
{
    public const int BrokerDefaultPort = 1883;
    public const int BrokerDefaultSslPort = 8883;
    public const int DefaultTimeout = 30_000;
    public const int MaximumAttemptsRetry = 3;
    public const int DefaultDelayRetry = 1_000;
    public const int ConnectTimeout = 30_000;
    public const int DefaultInflightQueueSize = int.MaxValue;

    internal MqttSettings()
    {
    }

    public static MqttSettings Instance
    {
        get
        {
            Chip.Powered();
            return Chip.PowerUp.MqttSettings;
        }
    }

    public int Port { get; internal set; } = BrokerDefaultPort;

    public int SslPort { get; internal set; } = BrokerDefaultSslPort;

    public int TimeoutOnConnection { get; internal set; } = ConnectTimeout;

    public int TimeoutOnReceiving { get; internal set; } = DefaultTimeout;

    public int AttemptsOnRetry { get; internal set; } = MaximumAttemptsRetry;

    /// <summary>Milliseconds.</summary>
    public int DelayOnRetry { get; internal set; } = DefaultDelayRetry;

    /// <summary>Messages that wait to be sent, acknowledged or handed over, in both directions together.</summary>
    public int InflightQueueSize { get; set; } = DefaultInflightQueueSize;

    public bool ValidateServerCertificate { get; set; } = true;
}
