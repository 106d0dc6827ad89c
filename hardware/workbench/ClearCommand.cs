using System.CommandLine;
using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox clear</c>: ends a lockout of a box.</summary>
internal static class ClearCommand
{
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<bool> _json = CommonOptions.Json();
    private static readonly Option<int> _wait = CommonOptions.Wait();

    public static Command Create()
    {
        Command command = new("clear", "Ends a lockout: the keypad of the box listens again.") { _box, _json, _wait };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        BoxView box = CommonOptions.GetBox(vault, line.GetValue(_box)!);
        await using Issuer issuer = await CommonOptions.StartIssuerAsync(line, vault, box.Broker, ct);
        ClearResult result = await issuer.ClearAsync(box.Id, TimeSpan.FromSeconds(line.GetValue(_wait)), ct);
        box = CommonOptions.GetBox(vault, box.Id);
        if (line.GetValue(_json))
        {
            Console.WriteLine(JsonSerializer.Serialize(JsonForms.Of(result, box)));
        }
        else if (result.Confirmed)
        {
            Console.WriteLine($"Cleared: the keypad of box {box.Id} listens again.");
        }

        return result.Confirmed ? 0 : Explain(result, box);
    }

    private static int Explain(ClearResult result, BoxView box)
    {
        Console.Error.WriteLine(result.Refusal is null
            ? $"lockbox: box \"{box.Id}\" has not confirmed it yet{Words.Because(box)}: until it does, its keypad may stay closed. The command stays in the vault; keep 'lockbox serve' running. Somebody at the box can end the lockout with 'lockbox recovery --box {box.Id}'."
            : $"lockbox: box \"{box.Id}\" refused to end its lockout: {result.Refusal}.");
        return 1;
    }
}
