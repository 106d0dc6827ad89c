using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>Keeps an issuer running for every broker in the vault and tells what happens, until it is stopped.</summary>
internal static class Serving
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);

    /// <exception cref="IssuingRefused">There is no such box, or none at all.</exception>
    /// <exception cref="BrokerUnreachable">A broker does not answer or refuses us.</exception>
    public static async Task RunAsync(ParseResult line, string? onlyBox, string greeting, CancellationToken ct)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        long seen = vault.LastChange();
        List<Issuer> issuers = [];
        try
        {
            foreach (BrokerAddress broker in Brokers(vault, onlyBox))
            {
                issuers.Add(await CommonOptions.StartIssuerAsync(line, vault, broker, ct));
            }

            Console.WriteLine(greeting);
            await TellAsync(vault, onlyBox, seen, ct);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            foreach (Issuer issuer in issuers)
            {
                await issuer.DisposeAsync();
            }
        }
    }

    private static async Task TellAsync(Vault vault, string? onlyBox, long seen, CancellationToken ct)
    {
        while (true)
        {
            foreach (GrantChange change in vault.ChangesAfter(seen))
            {
                seen = change.Number;
                if (onlyBox is null || change.Box == onlyBox)
                {
                    Console.WriteLine(Words.Of(change));
                }
            }

            await Task.Delay(_look, ct);
        }
    }

    private static IEnumerable<BrokerAddress> Brokers(Vault vault, string? onlyBox)
    {
        IReadOnlyList<BoxView> boxes = onlyBox is null ? vault.Boxes() : [CommonOptions.GetBox(vault, onlyBox)];
        return boxes.Count == 0
            ? throw new IssuingRefused(Refusal.UnknownBox, $"There is no box in {vault.File} yet. 'lockbox provision' makes one.")
            : boxes.Select(box => box.Broker).DistinctBy(broker => broker.ToString());
    }
}
