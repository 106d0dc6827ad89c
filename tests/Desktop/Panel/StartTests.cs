using System.Net;
using System.Net.Sockets;
using Lockbox.Tests.Issuing;

namespace Lockbox.Tests.Panel;

[TestClass]
public sealed class StartTests
{
    [TestMethod]
    public async Task A_taken_port_is_named_together_with_the_way_out()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        using EmulatorProcess emulator = new("--temporary", "--port", port.ToString());

        Assert.AreEqual(1, emulator.ExitCode());
        string errors = await emulator.ErrorsAsync();
        Assert.Contains($"Port {port} is taken", errors);
        Assert.Contains("--port", errors);
        Assert.DoesNotContain("   at ", errors);
        Assert.AreEqual("", await emulator.OutputAsync());
    }

    [TestMethod]
    public async Task A_broker_that_is_not_there_is_a_message()
    {
        using EmulatorProcess emulator = new("--temporary", "--port", "0", "--broker", "127.0.0.1:1");

        Assert.AreEqual(1, emulator.ExitCode());
        string errors = await emulator.ErrorsAsync();
        Assert.Contains("127.0.0.1:1 ", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [TestMethod]
    public async Task Two_emulators_do_not_share_a_box()
    {
        using TemporaryFolder folder = new();
        using EmulatorProcess first = new("--profile", folder.Root, "--port", "0", "--headless");
        await first.AddressAsync();
        using EmulatorProcess second = new("--profile", folder.Root, "--port", "0", "--headless");

        Assert.AreEqual(1, second.ExitCode());
        Assert.Contains("another emulator", await second.ErrorsAsync());
    }

    [TestMethod]
    public async Task An_interrupt_ends_it_well_and_a_temporary_profile_goes_with_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("there is no such signal");
        }

        using TemporaryFolder folder = new();
        Environment.SetEnvironmentVariable("TMPDIR", folder.Root);
        using EmulatorProcess emulator = new("--temporary", "--port", "0");
        Environment.SetEnvironmentVariable("TMPDIR", null);
        await emulator.AddressAsync();
        Assert.IsNotEmpty(Profiles(folder));

        emulator.Interrupt();

        Assert.AreEqual(0, emulator.ExitCode());
        Assert.AreEqual("", await emulator.ErrorsAsync());
        Assert.IsEmpty(Profiles(folder));
    }

    [TestMethod]
    public async Task A_code_of_the_last_run_opens_the_box_in_this_one()
    {
        using TemporaryFolder folder = new();
        using EmulatorProcess first = new("--profile", folder.Root, "--port", "0", "--headless");
        PanelClient before = new(await first.AddressAsync());
        Code code = await before.IssueAsync();
        first.Kill();
        using EmulatorProcess second = new("--profile", folder.Root, "--port", "0", "--headless");
        PanelClient box = new(await second.AddressAsync());

        await box.IsAsync(state => state.Face == "idle", "it is ready");
        await box.TypeAsync(code);

        await box.IsAsync(state => state.Bolt == "drawn", "the bolt is drawn");
    }

    private static string[] Profiles(TemporaryFolder folder) => Directory.GetDirectories(folder.Root, "lockbox-*");
}
