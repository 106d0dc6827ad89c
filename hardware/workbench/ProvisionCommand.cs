using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox provision</c>: a vault entry, the files that go onto the box, and its label.</summary>
internal static class ProvisionCommand
{
    private static readonly UnitOptions _unit = new();
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<string> _broker = UnitOptions.NewBroker(isRequired: true);
    private static readonly Option<int> _digits = NewDigits();
    private static readonly Option<string?> _out = new("--out") { Description = "Folder for the box's files; ./ID when not given.", HelpName = "DIR" };

    public static Command Create()
    {
        Command command = new("provision", "Makes a box, or gives it a new epoch.") { _box, _broker, _digits, _out };
        _unit.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        string id = line.GetValue(_box)!;
        string folder = line.GetValue(_out) ?? id;
        BrokerAddress.TryParse(line.GetValue(_broker)!, out BrokerAddress broker);
        ProvisionRequest request = _unit.Apply(line, new ProvisionRequest(
            id,
            broker with { CaFile = line.GetValue(_unit.Authority) },
            folder,
            line.GetValue(_digits)));
        string labels = LabelFiles.Prepare(line.GetValue(_unit.Label), folder);
        using Vault vault = Vault.Open(line.GetValue(CommonOptions.Vault)!);
        ProvisionedBox box = new Provisioner(vault, TimeProvider.System).Provision(request);
        Console.WriteLine($"Box {box.Id}, epoch {box.Epoch}, unit {box.Serial}: its files are in {box.Directory}.");
        NextSteps.Tell(box);
        return LabelFiles.Write(new Label(box.Id, box.Serial, box.Made), labels);
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
