using Lockbox.Tests.Panel;

namespace Lockbox.Tests.Terminal;

/// <summary>The built emulator in a terminal that is made of software.</summary>
[TestClass]
public sealed class TerminalRunTests
{
    [TestMethod]
    public async Task A_typed_key_is_a_digit_on_the_display_and_q_ends_it_well()
    {
        using TerminalSession session = TerminalSession.Start("--terminal", "--temporary", "--headless", "--port", "0");

        await session.SeeAsync("Ready. Type the digits of a code.");
        session.Type('7');
        await session.SeeAsync("1 of 8 digits typed.");
        session.Type('l');
        await session.SeeAsync("The bolt holds the lid.");
        session.Type('p');
        await session.SeeAsync("The power is off.");
        session.Type('q');

        Assert.AreEqual(0, session.ExitCode());
        await session.SeeAsync("\u001b[?1049l");
    }

    [TestMethod]
    public async Task Without_a_terminal_it_says_what_to_do()
    {
        using EmulatorProcess emulator = new("--terminal", "--temporary", "--port", "0");

        Assert.AreEqual(1, emulator.ExitCode());
        Assert.Contains("--terminal needs a terminal", await emulator.ErrorsAsync());
        Assert.AreEqual("", await emulator.OutputAsync());
    }
}
