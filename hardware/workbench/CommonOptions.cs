using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>Options that more than one command takes, and what they stand for.</summary>
internal static class CommonOptions
{
    public static readonly Option<string> Vault = new("--vault")
    {
        Description = "The vault's file.",
        HelpName = "FILE",
        Recursive = true,
        DefaultValueFactory = _ => Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "lockbox",
            "vault.db"),
    };

    public static readonly Option<string?> User = new("--user")
    {
        Description = "The issuer's user at the broker; otherwise LOCKBOX_BROKER_USER.",
        HelpName = "NAME",
        Recursive = true,
    };

    public static readonly Option<string?> Password = new("--password")
    {
        Description = "Its password; better in LOCKBOX_BROKER_PASSWORD, where nobody else sees it.",
        HelpName = "WORD",
        Recursive = true,
    };

    public static Option<string> Box() => new("--box") { Description = "The box.", HelpName = "ID", Required = true };

    public static Option<string?> AnyBox() => new("--box") { Description = "One box only.", HelpName = "ID" };

    public static Option<string> Port() => new("--port") { Description = "The serial port of the board: COM3, /dev/ttyUSB0.", HelpName = "PORT", Required = true };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for another program." };

    public static Option<int> Wait()
    {
        Option<int> wait = new("--wait")
        {
            Description = "How long to wait for the box's receipt.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 30,
        };
        wait.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int seconds) && seconds is >= 0 and <= 86400))
            {
                result.AddError("--wait takes 0 to 86400 seconds.");
            }
        });
        return wait;
    }

    /// <summary>Opens the vault that is there.</summary>
    /// <exception cref="IssuingRefused">There is none.</exception>
    public static Vault OpenVault(ParseResult line)
    {
        string file = line.GetValue(Vault)!;
        return File.Exists(file)
            ? Issuing.Vault.Open(file)
            : throw new IssuingRefused(Refusal.BadVault, $"There is no vault at {Path.GetFullPath(file)}. Make a box with 'lockbox provision', or name the vault with --vault.");
    }

    /// <returns>An issuer at that broker alone, with the issuer's own login.</returns>
    /// <exception cref="BrokerUnreachable">It cannot be reached.</exception>
    public static Task<Issuer> StartIssuerAsync(ParseResult line, Vault vault, BrokerAddress broker, CancellationToken ct) =>
        Issuer.StartAsync(vault, WithLogin(line, broker), TimeProvider.System, new IssuerOptions { OnlyThisBroker = true }, ct);

    private static BrokerAddress WithLogin(ParseResult line, BrokerAddress broker) => broker with
    {
        User = line.GetValue(User) ?? Environment.GetEnvironmentVariable("LOCKBOX_BROKER_USER"),
        Password = line.GetValue(Password) ?? Environment.GetEnvironmentVariable("LOCKBOX_BROKER_PASSWORD"),
    };

    /// <exception cref="IssuingRefused">There is no such box.</exception>
    public static BoxView GetBox(Vault vault, string box) => vault.FindBox(box)
        ?? throw new IssuingRefused(Refusal.UnknownBox, $"There is no box \"{box}\" in {vault.File}. 'lockbox list' shows the boxes, 'lockbox provision' makes one.");
}
