using System.Net.NetworkInformation;
using System.Security.Cryptography;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>Sees to it that the profile has the boxes that were asked for: finds them, or provisions them.</summary>
internal sealed class Workshop(EmulatorOptions options, Profile profile, Vault vault)
{
    private const int FirstPort = 20000;
    private const int LastPort = 32000;
    private const string Loopback = "127.0.0.1";

    private int _port;

    /// <returns>In the order they were asked for.</returns>
    /// <exception cref="CannotStart">The profile's boxes cannot be used with these options.</exception>
    /// <exception cref="IssuingRefused">One cannot be provisioned.</exception>
    public IReadOnlyList<BoxFile> Deliver()
    {
        _port = options.BoxIds.Select(profile.FlashOf).Where(BoxFile.IsIn).Select(flash => BoxFile.Read(flash).Broker.Port).FirstOrDefault();
        return [.. options.BoxIds.Select(Deliver)];
    }

    private BoxFile Deliver(string id)
    {
        string flash = profile.FlashOf(id);
        if (!BoxFile.IsIn(flash))
        {
            Provision(id, flash);
        }

        BoxFile box = BoxFile.Read(flash);
        Check(id, box, flash);
        return box;
    }

    private void Provision(string id, string flash)
    {
        bool isThere = Directory.Exists(flash);
        if (isThere && Directory.EnumerateFiles(flash).Any(file => !Path.GetFileName(file).StartsWith('.')))
        {
            throw new CannotStart($"{flash} holds files but no identity.json. Remove that folder, or name another --profile or --box.");
        }

        BrokerAddress? broker = options.Broker;
        BrokerLogin? login = broker?.User is string user ? new BrokerLogin(user, broker.Password ?? "") : null;
        broker ??= new BrokerAddress(Loopback, OwnPort());
        new Provisioner(vault, TimeProvider.System).Provision(
            new ProvisionRequest(id, broker, flash, Replace: isThere, Login: login));
    }

    private void Check(string id, BoxFile box, string flash)
    {
        if (box.Box != id)
        {
            throw new CannotStart($"{flash} holds {box.Box}, not {id}. Start with --box {box.Box}, or name another --profile.");
        }

        if (options.Broker is null && box.Broker.Host != Loopback)
        {
            throw new CannotStart($"{box.Box} was provisioned for the broker {box.Broker}. Start with --broker {box.Broker}, or name another --profile or --box.");
        }

        if (options.Broker is null && box.Broker.Port != OwnPort())
        {
            throw new CannotStart($"{box.Box} was provisioned for the broker {box.Broker}, and {options.BoxIds[0]} for port {_port}: they cannot stand on one lot. Start with --temporary or another --profile.");
        }

        if (options.Broker is BrokerAddress asked && (asked.Host != box.Broker.Host || asked.Port != box.Broker.Port))
        {
            throw new CannotStart($"{box.Box} was provisioned for the broker {box.Broker}, not {asked}. Start with that one, or name another --profile or --box.");
        }
    }

    // A box keeps its broker's address on its flash, so the port has to be the same at every start, and for all boxes.
    private int OwnPort() => _port = _port == 0 ? FreePort() : _port;

    private static int FreePort()
    {
        HashSet<int> taken = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(used => used.Port)];
        int port;
        do
        {
            port = RandomNumberGenerator.GetInt32(FirstPort, LastPort);
        }
        while (taken.Contains(port));

        return port;
    }
}
