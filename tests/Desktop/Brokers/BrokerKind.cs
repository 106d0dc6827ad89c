namespace Lockbox.Tests.Brokers;

/// <summary>The brokers every scenario is played against.</summary>
public enum BrokerKind
{
    /// <summary>The one inside the emulator: MQTTnet, plain TCP, sessions in memory.</summary>
    Embedded = 0,

    /// <summary>Debian's mosquitto: TLS, password and access files, sessions on disk.</summary>
    Mosquitto = 1,
}
