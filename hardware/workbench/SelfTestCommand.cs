using System.CommandLine;
using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox selftest</c>: has a box test itself, and shows what it says.</summary>
internal static class SelfTestCommand
{
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<bool> _json = CommonOptions.Json();
    private static readonly Option<int> _wait = CommonOptions.Wait();

    public static Command Create()
    {
        Command command = new("selftest", "Has a box test itself and shows its report.") { _box, _json, _wait };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        BoxView box = CommonOptions.GetBox(vault, line.GetValue(_box)!);
        await using Issuer issuer = await CommonOptions.StartIssuerAsync(line, vault, box.Broker, ct);
        SelfTestResult result = await issuer.SelfTestAsync(box.Id, TimeSpan.FromSeconds(line.GetValue(_wait)), ct);
        box = CommonOptions.GetBox(vault, box.Id);
        if (line.GetValue(_json))
        {
            Console.WriteLine(JsonSerializer.Serialize(ReportForms.Of(result, box)));
        }
        else if (result.Report is BoxReport report)
        {
            Sheet.Write(ReportForms.TableOf(report));
        }

        return result.IsWell ? 0 : Explain(result, box);
    }

    private static int Explain(SelfTestResult result, BoxView box)
    {
        Console.Error.WriteLine(result switch
        {
            { Report: BoxReport report } => $"lockbox: box \"{box.Id}\" is not well: {FaultWords.Of(report.Faults)}. hardware/bring-up.md says what to do.",
            { Refusal: string word } => $"lockbox: box \"{box.Id}\" refused to test itself: {word}. Firmware that does not know the command says unknown: give it a newer one with 'lockbox flash'.",
            { Confirmed: true } => $"lockbox: box \"{box.Id}\" has taken the command, but its report did not come. A report is not sent again: ask once more, with a longer --wait if the link is slow.",
            _ => $"lockbox: box \"{box.Id}\" has not answered{Words.Because(box)}. Is it on, and 'lockbox list' shows a last hello? The command stays in the vault; keep 'lockbox serve' running and ask again.",
        });
        return 1;
    }
}
