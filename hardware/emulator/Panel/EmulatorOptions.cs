using System.Net;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>What one run of the emulator was asked for.</summary>
public sealed record EmulatorOptions
{
    /// <summary>A broker that runs elsewhere; null starts one inside the emulator.</summary>
    public BrokerAddress? Broker { get; init; }

    /// <summary>False leaves the issuing of codes to others.</summary>
    public bool HasIssuer { get; init; } = true;

    /// <summary>Holds the vault and the flash of each box.</summary>
    public string ProfileDirectory { get; init; } = DefaultProfile;

    /// <summary>True uses a fresh profile that is removed at the end.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>True serves the HTTP controls alone, without the page.</summary>
    public bool IsHeadless { get; init; }

    /// <summary>Of the page; 0 takes any free one.</summary>
    public int Port { get; init; } = 8090;

    /// <summary>Where the page and the controls are served; off the loopback only to who has the token of the run.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>True draws the box in the terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The box to play with, when there is one.</summary>
    public string Box { get; init; } = "box-1";

    /// <summary>Above 1 a lot of boxes, box-1 and on.</summary>
    public int Boxes { get; init; } = 1;

    public IReadOnlyList<string> BoxIds => Boxes == 1 ? [Box] : [.. Enumerable.Range(1, Boxes).Select(number => $"box-{number}")];

    /// <summary>A recording to play instead of anything else.</summary>
    public string? ReplayFile { get; init; }

    /// <summary>Board milliseconds for each real one.</summary>
    public double Speed { get; init; } = 1.0;

    /// <summary>How long a wish for a code waits for the box's receipt.</summary>
    public TimeSpan IssuePatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the noise of every chip follows from, so that a run can be made again; null is noise of its own. For tests.</summary>
    internal byte[]? Seed { get; init; }

    public static string DefaultProfile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "lockbox",
        "emulator");
}
