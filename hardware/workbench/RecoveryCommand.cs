using System.CommandLine;
using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox recovery</c>: the digits that end a lockout at the box itself, for when no message reaches it.</summary>
internal static class RecoveryCommand
{
    private const int Group = 4;

    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        Command command = new("recovery", "Shows the code that ends a lockout at the box's keypad.") { _box, _json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        BoxView box = CommonOptions.GetBox(vault, line.GetValue(_box)!);
        string code = vault.ShowRecoveryCode(box.Id, TimeProvider.System);
        if (line.GetValue(_json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new { box = box.Id, epoch = box.Epoch, recovery = code }));
            return 0;
        }

        Console.WriteLine($"Recovery  {string.Join(' ', code.Chunk(Group).Select(digits => new string(digits)))}");
        Console.WriteLine("While the display counts down or the keypad is closed: press #, then type the 12 digits; one try every ten seconds. It ends the lockout and opens nothing.");
        return 0;
    }
}
