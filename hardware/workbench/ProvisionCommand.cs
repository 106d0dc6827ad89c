using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox provision</c>: a vault entry and the files that go onto the box.</summary>
internal static class ProvisionCommand
{
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<string> _broker = NewBroker();
    private static readonly Option<string?> _authority = new("--ca") { Description = "PEM file of the broker's authority; means TLS.", HelpName = "FILE" };
    private static readonly Option<int> _digits = NewDigits();
    private static readonly Option<string?> _out = new("--out") { Description = "Folder for the box's files; ./ID when not given.", HelpName = "DIR" };

    public static Command Create()
    {
        Command command = new("provision", "Makes a box, or gives it a new epoch.") { _box, _broker, _authority, _digits, _out };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        string id = line.GetValue(_box)!;
        BrokerAddress.TryParse(line.GetValue(_broker)!, out BrokerAddress broker);
        ProvisionRequest request = new(
            id,
            broker with { CaFile = line.GetValue(_authority) },
            line.GetValue(_out) ?? id,
            line.GetValue(_digits));
        using Vault vault = Vault.Open(line.GetValue(CommonOptions.Vault)!);
        ProvisionedBox box = new Provisioner(vault, TimeProvider.System).Provision(request);
        Console.WriteLine($"Box {box.Id}, epoch {box.Epoch}: its files are in {box.Directory}.");
        Console.WriteLine($"Deploy them with nanoff --filedeployment {Path.Combine(box.Directory, "deploy.json")}.");
        Console.WriteLine($"The broker must know the user {box.Login.User} with the password in identity.json. Remove the folder afterwards: it holds the box's key.");
        return 0;
    }

    private static Option<string> NewBroker()
    {
        Option<string> broker = new("--broker") { Description = "The broker, as the box reaches it.", HelpName = "HOST:PORT", Required = true };
        broker.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !BrokerAddress.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"\"{result.Tokens[0].Value}\" is no broker. Write HOST:PORT, with a port from 1 to 65535.");
            }
        });
        return broker;
    }

    private static Option<int> NewDigits()
    {
        Option<int> digits = new("--digits") { Description = "Length of its codes: 6, 7 or 8.", HelpName = "N", DefaultValueFactory = _ => 8 };
        digits.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not ("6" or "7" or "8"))
            {
                result.AddError("--digits takes 6, 7 or 8.");
            }
        });
        return digits;
    }
}
