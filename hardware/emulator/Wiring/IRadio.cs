using System.Net;

namespace Lockbox.Wiring;

/// <summary>The Wi-Fi radio.</summary>
public interface IRadio
{
    /// <summary>The stored network.</summary>
    string Ssid { get; }

    /// <summary>Associated with an access point, with an address or without.</summary>
    bool IsAssociated { get; }

    bool HasAddress { get; }

    /// <summary>Tries to join the stored network for at most so much board time; may block.</summary>
    /// <returns>True with an address.</returns>
    bool Join(int timeoutMs);

    void Leave();

    /// <summary>Starts a stuck adapter anew.</summary>
    void Restart();

    /// <summary>Looks for access points; blocks for as long as that takes.</summary>
    AccessPoint[] Scan();

    /// <summary>
    /// A token for one connection: cancelled when the air goes dead or the power goes. Callbacks run at once: close the socket there.
    /// </summary>
    CancellationToken Connection();

    /// <summary>Opens a TCP connection; only the calling thread waits.</summary>
    Stream Dial(IPEndPoint endpoint);

    /// <summary>Runs a TLS handshake as the chip does: native code has the CLR's only task until it is over.</summary>
    void Handshake(Action handshake);

    /// <summary>
    /// Tells those who watch the board of a message, as it is handed to the program or to the socket. Never waits nor throws;
    /// nothing on the air depends on it.
    /// </summary>
    void Overhear(MqttMessage message);

    /// <summary>Tells those who watch the board whether its program is connected to a broker. Never waits nor throws.</summary>
    void NoteLink(bool isUp);
}

/// <summary>One MQTT PUBLISH.</summary>
/// <param name="IsSent">From the program; otherwise to it.</param>
public sealed record MqttMessage(string Topic, byte[] Payload, bool IsSent)
{
    public bool IsRetained { get; init; }

    /// <summary>It is said once more, because nobody had answered.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>An access point in the air.</summary>
/// <param name="Ssid">Its network.</param>
/// <param name="Bsid">Its own address, six bytes in hexadecimal with dashes.</param>
/// <param name="SignalDbm">How loud it is here.</param>
public sealed record AccessPoint(string Ssid, string Bsid, int SignalDbm);
