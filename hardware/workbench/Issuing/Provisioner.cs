using System.Buffers.Text;
using System.Security.Cryptography;
using Lockbox.Core;

namespace Lockbox.Issuing;

/// <summary>Makes boxes: the entry in the vault and the files that go onto the device.</summary>
public sealed class Provisioner(Vault vault, TimeProvider time)
{
    private const int PasswordBytes = 18;

    /// <summary>
    /// Makes a new box, or gives a box that is there its next epoch; the codes of the epoch before are revoked then,
    /// and its files must be deployed before the box can be reached again. A request that moves the grants makes another
    /// unit of the box instead, which takes the same codes. Either all is written or nothing.
    /// </summary>
    /// <exception cref="IssuingRefused">The request cannot be granted.</exception>
    public ProvisionedBox Provision(ProvisionRequest request)
    {
        ProvisionCheck.Check(request);
        string? authority = ReadAuthority(request.Broker.CaFile);
        try
        {
            using OutputFolder folder = new(request.Directory, request.Replace);
            (BoxRecord box, int moved) = vault.Change(tables => Enter(tables, request, authority, folder));
            folder.Keep();
            vault.Scrub();
            return new ProvisionedBox(box.Id, box.Epoch, box.Login, folder.Target)
            {
                Serial = box.Serial,
                Made = DateTimeOffset.FromUnixTimeSeconds(box.Made),
                Moved = moved,
            };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IssuingRefused(Refusal.OutputExists, $"The files cannot be written to {request.Directory}: {problem.Message} Name another folder with --out.");
        }
    }

    private (BoxRecord Box, int Moved) Enter(Tables tables, ProvisionRequest request, string? authority, OutputFolder folder)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        BoxRecord? before = request.MovesGrants ? tables.Boxes.Get(request.Box) : tables.Boxes.Find(request.Box);
        BoxRecord box = New(request, before, now);
        byte[] identity = IdentityFile.Write(box, authority, request.Brightness, now);
        if (identity.Length > IdentityFile.Longest)
        {
            throw new IssuingRefused(Refusal.BadBox, $"The authority file {request.Broker.CaFile} is too long for a box: {identity.Length} bytes of {IdentityFile.Longest} with the rest. Give it the one authority it needs.");
        }

        BoxFiles.Write(box, identity, request.Wifi, folder.Staging, folder.Target);
        List<GrantRecord> moving = before is null ? [] : Retire(tables, before, request.MovesGrants, now);
        tables.Boxes.Put(box);
        tables.Journal.Note(box.Id, $"{(request.MovesGrants ? "replaced by another unit" : "provisioned")}, epoch {box.Epoch}", now);
        new Replacement(tables, now).Move(box, moving);

        // Last, so that all which can fail has been done; the commit after it is one write.
        folder.Show();
        return (box, moving.Count);
    }

    private static BoxRecord New(ProvisionRequest request, BoxRecord? before, long now) => new(
        request.Box,
        RandomNumberGenerator.GetBytes(Limits.KeyBytes),
        before is null ? 1 : before.Epoch + 1,
        request.Digits,
        new BrokerAddress(request.Broker.Host, request.Broker.Port, FullPath(request.Broker.CaFile)),
        // A new epoch keeps the login: the broker need not be told.
        request.Login ?? before?.Login ?? NewLogin(request.Box),
        Next: 0,
        Confirmed: 0,
        Event: -1,
        Attention: null,
        Hello: null)
    {
        Serial = request.Serial ?? (before is null || request.MovesGrants || before.Serial.Length == 0 ? SerialNumber.Draw() : before.Serial),
        Made = now,
    };

    private static BrokerLogin NewLogin(string box) => new(box, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PasswordBytes)));

    /// <returns>The grants that move on.</returns>
    private static List<GrantRecord> Retire(Tables tables, BoxRecord before, bool movesGrants, long now)
    {
        List<GrantRecord> moving = movesGrants ? new Replacement(tables, now).Retire(before) : [];
        foreach (GrantRecord grant in movesGrants ? [] : tables.Grants.Live(before.Id))
        {
            tables.Grants.SetState(grant.Id, GrantState.Revoked, "the box was given a new epoch");
            tables.Journal.Grant(before.Id, grant.Id, GrantState.Revoked, now);
        }

        tables.Commands.Forget(before.Id);
        tables.Nonces.Forget(before.Id);
        tables.Reports.Forget(before.Id);
        return moving;
    }

    private static string? ReadAuthority(string? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            string pem = File.ReadAllText(file).ReplaceLineEndings("\n");
            return PemEncoding.TryFind(pem, out PemFields found) && pem[found.Label] == "CERTIFICATE"
                ? pem
                : throw new IssuingRefused(Refusal.BadBox, $"{file} holds no certificate in PEM form. Name the broker's authority with --ca.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IssuingRefused(Refusal.BadBox, $"The authority file {file} cannot be read: {problem.Message} Name another with --ca.");
        }
    }

    private static string? FullPath(string? file) => file is null ? null : Path.GetFullPath(file);
}
