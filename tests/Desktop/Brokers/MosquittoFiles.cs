using System.Diagnostics;
using Lockbox.Issuing;

namespace Lockbox.Tests.Brokers;

/// <summary>Everything mosquitto reads, in one folder: configuration, certificates, passwords and who may do what.</summary>
internal static class MosquittoFiles
{
    /// <summary>Writes them all.</summary>
    /// <returns>The configuration file.</returns>
    public static string Write(string folder, int port, BrokerLogin box, BrokerLogin issuer)
    {
        string passwords = Path.Combine(folder, "passwords");
        AddPassword(passwords, "-c", box);
        AddPassword(passwords, null, issuer);
        File.WriteAllText(Path.Combine(folder, "access"), Access(box.User, issuer.User));
        string configuration = Path.Combine(folder, "mosquitto.conf");
        File.WriteAllText(configuration, Configuration(folder, port));
        return configuration;
    }

    private static string Access(string box, string issuer) =>
        $"""
        user {box}
        topic read lockbox/{box}/dn
        topic write lockbox/{box}/up
        topic write lockbox/{box}/status

        user {issuer}
        topic readwrite lockbox/#

        """;

    // Started by root it would give up its rights, and with them the test's folder.
    private static string Configuration(string folder, int port) =>
        $"""
        user {Environment.UserName}
        listener {port} localhost
        certfile {folder}/server.crt
        keyfile {folder}/server.key
        tls_version tlsv1.2
        allow_anonymous false
        password_file {folder}/passwords
        acl_file {folder}/access
        persistence true
        persistence_location {folder}/
        log_dest stderr
        log_type all
        connection_messages true

        """;

    private static void AddPassword(string file, string? create, BrokerLogin login)
    {
        ProcessStartInfo command = new("mosquitto_passwd");
        if (create is not null)
        {
            command.ArgumentList.Add(create);
        }

        Array.ForEach(["-b", file, login.User, login.Password], command.ArgumentList.Add);
        using Process process = Process.Start(command)!;
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, "mosquitto_passwd");
    }
}
