using System.Globalization;

namespace Lockbox.Issuing;

/// <summary>Where the broker is and how to show up there.</summary>
/// <param name="CaFile">PEM file of the one authority to trust; given means TLS.</param>
public sealed record BrokerAddress(
    string Host,
    int Port,
    string? CaFile = null,
    string? User = null,
    string? Password = null)
{
    /// <summary>True when the connection is encrypted.</summary>
    public bool IsTls => CaFile is not null;

    /// <summary>Reads <c>HOST:PORT</c>, with brackets round an IPv6 host.</summary>
    public static bool TryParse(string text, out BrokerAddress address)
    {
        address = new BrokerAddress("", 0);
        int colon = text.LastIndexOf(':');
        string host = colon < 1 ? "" : text[..colon].Trim('[', ']');
        bool isPort = int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port);
        if (host.Length == 0 || !isPort || port is < 1 or > 65535 || Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            return false;
        }

        address = new BrokerAddress(host, port);
        return true;
    }

    /// <summary>Keeps the password out of logs.</summary>
    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
