using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox replace</c>: another unit in place of a broken one; the same codes open it.</summary>
internal static class ReplaceCommand
{
    private static readonly UnitOptions _unit = new();
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<string> _broker = UnitOptions.NewBroker(isRequired: false);
    private static readonly Option<string> _out = new("--out") { Description = "Folder for the new unit's files.", HelpName = "DIR", Required = true };

    public static Command Create()
    {
        Command command = new("replace", "Puts another unit in a box's place; its codes move along.") { _box, _broker, _out };
        _unit.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        BoxView before = CommonOptions.GetBox(vault, line.GetValue(_box)!);
        string folder = line.GetValue(_out)!;
        ProvisionRequest request = _unit.Apply(line, new ProvisionRequest(before.Id, BrokerOf(line, before), folder, before.Digits) { MovesGrants = true });
        string labels = LabelFiles.Prepare(line.GetValue(_unit.Label), folder);
        ProvisionedBox box = new Provisioner(vault, TimeProvider.System).Provision(request);
        Tell(box, before);
        NextSteps.Tell(box);
        return LabelFiles.Write(new Label(box.Id, box.Serial, box.Made), labels);
    }

    private static BrokerAddress BrokerOf(ParseResult line, BoxView before)
    {
        // A box that had TLS keeps it, whatever is said of its broker.
        string? authority = line.GetValue(_unit.Authority) ?? before.Broker.CaFile;
        return line.GetValue(_broker) is string named && BrokerAddress.TryParse(named, out BrokerAddress broker)
            ? broker with { CaFile = authority }
            : before.Broker with { CaFile = authority };
    }

    private static void Tell(ProvisionedBox box, BoxView before)
    {
        Console.WriteLine($"Box {box.Id} is unit {box.Serial} now, epoch {box.Epoch}: its files are in {box.Directory}.");
        Console.WriteLine($"Codes that move: {box.Moved}. Until the new unit has confirmed them they are pending, also those that a buyer has already; 'lockbox list --box {box.Id}' shows when.");
        Console.WriteLine($"The unit before is out: nothing is taken from it any more, and it takes no command. What it did since {(before.LastHello is DateTimeOffset at ? Words.Of(at) : "it was made")} and could not tell is unknown here: a code that was used there meanwhile works once more. Revoke it if you know of one.");
    }
}
