using System.Net.NetworkInformation;
using System.Security.Cryptography;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>Sees to it that the profile has the box that was asked for: finds it, or provisions it.</summary>
internal sealed class Workshop(EmulatorOptions options, Profile profile, Vault vault)
{
    private const int FirstPort = 20000;
    private const int LastPort = 32000;
    private const string Loopback = "127.0.0.1";

    /// <exception cref="CannotStart">The profile's box cannot be used with these options.</exception>
    /// <exception cref="IssuingRefused">It cannot be provisioned.</exception>
    public BoxFile Deliver()
    {
        string flash = profile.FlashOf(options.Box);
        if (!BoxFile.IsIn(flash))
        {
            Provision(flash);
        }

        BoxFile box = BoxFile.Read(flash);
        Check(box, flash);
        return box;
    }

    private void Provision(string flash)
    {
        bool isThere = Directory.Exists(flash);
        if (isThere && Directory.EnumerateFiles(flash).Any(file => !Path.GetFileName(file).StartsWith('.')))
        {
            throw new CannotStart($"{flash} holds files but no identity.json. Remove that folder, or name another --profile or --box.");
        }

        BrokerAddress? broker = options.Broker;
        BrokerLogin? login = broker?.User is string user ? new BrokerLogin(user, broker.Password ?? "") : null;
        broker ??= new BrokerAddress(Loopback, FreePort());
        new Provisioner(vault, TimeProvider.System).Provision(
            new ProvisionRequest(options.Box, broker, flash, Replace: isThere, Login: login));
    }

    private void Check(BoxFile box, string flash)
    {
        if (box.Box != options.Box)
        {
            throw new CannotStart($"{flash} holds {box.Box}, not {options.Box}. Start with --box {box.Box}, or name another --profile.");
        }

        if (options.Broker is null && box.Broker.Host != Loopback)
        {
            throw new CannotStart($"{box.Box} was provisioned for the broker {box.Broker}. Start with --broker {box.Broker}, or name another --profile or --box.");
        }

        if (options.Broker is BrokerAddress asked && (asked.Host != box.Broker.Host || asked.Port != box.Broker.Port))
        {
            throw new CannotStart($"{box.Box} was provisioned for the broker {box.Broker}, not {asked}. Start with that one, or name another --profile or --box.");
        }
    }

    // The box keeps its broker's address on its flash, so the port has to be the same at every start.
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
