using System.CommandLine;
using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox issue</c>: a code and a symbol, shown once the box has confirmed them.</summary>
internal static class IssueCommand
{
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<DateTimeOffset?> _from = Instant.Option("--from", "Start of its window; now when not given.");
    private static readonly Option<DateTimeOffset?> _until = Instant.Option("--until", "End of its window; a day later when not given.");
    private static readonly Option<string?> _reference = new("--reference") { Description = "Your own word for it.", HelpName = "TEXT" };
    private static readonly Option<bool> _json = CommonOptions.Json();
    private static readonly Option<bool> _noWait = new("--no-wait") { Description = "Do not wait for the box's receipt." };
    private static readonly Option<int> _wait = CommonOptions.Wait();
    private static readonly Option<bool> _keep = new("--keep-others") { Description = "Leave earlier buyers' codes of the box alone." };
    private static readonly Option<GrantKind> _kind = new("--kind") { Description = "buyer, staff or technician.", DefaultValueFactory = _ => GrantKind.Buyer };

    public static Command Create()
    {
        Command command = new("issue", "Issues a code for a box.") { _box, _from, _until, _reference, _json, _noWait, _wait, _keep, _kind };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        IssueRequest request = new(
            line.GetValue(_box)!,
            line.GetValue(_from),
            line.GetValue(_until),
            line.GetValue(_reference),
            line.GetValue(_kind),
            line.GetValue(_keep));
        BoxView box = CommonOptions.GetBox(vault, request.Box);
        Issuer.Check(vault, request, TimeProvider.System);
        await using Issuer issuer = await CommonOptions.StartIssuerAsync(line, vault, box.Broker, ct);
        bool isWaiting = !line.GetValue(_noWait);
        TimeSpan wait = isWaiting ? TimeSpan.FromSeconds(line.GetValue(_wait)) : TimeSpan.Zero;
        IssuedCode code = await issuer.IssueAsync(request, wait, ct);
        Print(code, request.Box, line.GetValue(_json));
        return code.State.IsArmed() ? 0 : Explain(code, request.Box, isWaiting);
    }

    private static void Print(IssuedCode code, string box, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(JsonForms.Of(code, box)));
            return;
        }

        Console.WriteLine($"Grant   {code.Id}");
        Console.WriteLine(code.State.IsArmed() ? $"Code    {code.Code}" : $"Code    {Words.Of(code.State)}");
        if (code.State.IsArmed())
        {
            Console.WriteLine($"Symbol  {code.Name}");
        }

        Console.WriteLine($"Good    from {Words.Of(code.From)} until {Words.Of(code.To)}");
    }

    private static int Explain(IssuedCode code, string box, bool isWaiting)
    {
        if (code.State == GrantState.Refused)
        {
            Console.Error.WriteLine($"lockbox: box \"{box}\" refused the code. 'lockbox list --box {box}' says why.");
            return 1;
        }

        if (isWaiting)
        {
            Console.Error.WriteLine($"lockbox: box \"{box}\" has not confirmed the code yet{Words.Because(code.Note)}, so it is not shown. It stays in the vault; keep 'lockbox serve' running, and 'lockbox list --box {box}' shows the code once it is armed.");
        }

        return isWaiting ? 1 : 0;
    }
}
