namespace Lockbox.Tests.Panel;

[TestClass]
public sealed class CommandLineTests
{
    [TestMethod]
    [DataRow("--port 70000", "from 0 to 65535")]
    [DataRow("--port many", "from 0 to 65535")]
    [DataRow("--port -1", "from 0 to 65535")]
    [DataRow("--broker nonsense", "HOST:PORT")]
    [DataRow("--broker 127.0.0.1:0", "from 1 to 65535")]
    [DataRow("--broker 127.0.0.1:1883 --ca no-such-file.pem", "PEM")]
    [DataRow("--ca no-such-file.pem", "--ca goes with --broker")]
    [DataRow("--user me --password it", "--user goes with --broker")]
    [DataRow("--broker 127.0.0.1:1883 --user me", "--user goes with --password")]
    [DataRow("--broker 127.0.0.1:1883 --password it", "--password goes with --user")]
    [DataRow("--box Box_1", "1 to 32 of a-z, 0-9 and -")]
    [DataRow("--temporary --profile somewhere", "exclude each other")]
    [DataRow("--speed 1000", "from 0.1 to 100")]
    [DataRow("--listen localhost", "an IP address of this computer")]
    [DataRow("--listen 1", "an IP address of this computer")]
    [DataRow("--listen 127.1", "an IP address of this computer")]
    [DataRow("--nonsense", "--nonsense")]
    [DataRow("nonsense", "nonsense")]
    [DataRow("--port", "--port")]
    public async Task Bad_options_say_what_is_allowed_and_end_with_2(string arguments, string allowed)
    {
        using EmulatorProcess emulator = new(arguments.Split(' '));

        Assert.AreEqual(2, emulator.ExitCode());
        Assert.Contains(allowed, await emulator.ErrorsAsync());
        Assert.AreEqual("", await emulator.OutputAsync());
    }

    [TestMethod]
    public async Task Help_names_every_option_but_the_hidden_one()
    {
        using EmulatorProcess emulator = new("--help");

        Assert.AreEqual(0, emulator.ExitCode());
        string help = await emulator.OutputAsync();
        string[] options = ["--broker", "--ca", "--user", "--password", "--no-issuer", "--profile", "--temporary", "--headless", "--port", "--listen", "--terminal", "--box"];
        Assert.IsEmpty(options.Where(option => !help.Contains(option)));
        Assert.DoesNotContain("--speed", help);
    }
}
