using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox revoke</c>: takes one code of a box back, or all.</summary>
internal static class RevokeCommand
{
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<string?> _id = new("--id") { Description = "The grant to revoke.", HelpName = "JTI" };
    private static readonly Option<bool> _all = new("--all") { Description = "Revoke every grant of the box." };
    private static readonly Option<int> _wait = CommonOptions.Wait();

    public static Command Create()
    {
        Command command = new("revoke", "Revokes a code, or all codes of a box.") { _box, _id, _all, _wait };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_id) is null == !result.GetValue(_all))
            {
                result.AddError("Name one grant with --id, or all of them with --all.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        BoxView box = CommonOptions.GetBox(vault, line.GetValue(_box)!);
        await using Issuer issuer = await CommonOptions.StartIssuerAsync(line, vault, box.Broker, ct);
        string grants = line.GetValue(_all) ? Issuer.AllGrants : line.GetValue(_id)!;
        RevokeResult result = await issuer.RevokeAsync(box.Id, grants, TimeSpan.FromSeconds(line.GetValue(_wait)), ct);
        if (result.Confirmed)
        {
            Console.WriteLine($"Revoked: {result.Count}.");
            return 0;
        }

        Console.Error.WriteLine($"lockbox: box \"{box.Id}\" has not confirmed the revocation yet{Words.Because(vault.FindBox(box.Id)!)}: until it does, {result.Count} codes may still open it. It stays in the vault; keep 'lockbox serve' running.");
        return 1;
    }
}
