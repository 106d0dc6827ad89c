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
    /// and its files must be deployed before the box can be reached again. Either all is written or nothing.
    /// </summary>
    /// <exception cref="IssuingRefused">The request cannot be granted.</exception>
    public ProvisionedBox Provision(ProvisionRequest request)
    {
        Check(request);
        string? authority = ReadAuthority(request.Broker.CaFile);
        try
        {
            using OutputFolder folder = new(request.Directory, request.Replace);
            BoxRecord box = vault.Change(tables => Enter(tables, request, authority, folder));
            folder.Keep();
            vault.Scrub();
            return new ProvisionedBox(box.Id, box.Epoch, box.Login, folder.Target);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IssuingRefused(Refusal.OutputExists, $"The files cannot be written to {request.Directory}: {problem.Message} Name another folder with --out.");
        }
    }

    private BoxRecord Enter(Tables tables, ProvisionRequest request, string? authority, OutputFolder folder)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        BoxRecord? before = tables.Boxes.Find(request.Box);
        BoxRecord box = New(request, before);
        byte[] identity = IdentityFile.Write(box, authority, now);
        if (identity.Length > IdentityFile.Longest)
        {
            throw new IssuingRefused(Refusal.BadBox, $"The authority file {request.Broker.CaFile} is too long for a box: {identity.Length} bytes of {IdentityFile.Longest} with the rest. Give it the one authority it needs.");
        }

        BoxFiles.Write(box, identity, folder.Staging, folder.Target);
        if (before is not null)
        {
            Retire(tables, before, now);
        }

        tables.Boxes.Put(box);
        tables.Journal.Note(box.Id, $"provisioned, epoch {box.Epoch}", now);

        // Last, so that all which can fail has been done; the commit after it is one write.
        folder.Show();
        return box;
    }

    private static BoxRecord New(ProvisionRequest request, BoxRecord? before) => new(
        request.Box,
        RandomNumberGenerator.GetBytes(Limits.KeyBytes),
        before is null ? 1 : before.Epoch + 1,
        request.Digits,
        new BrokerAddress(request.Broker.Host, request.Broker.Port, FullPath(request.Broker.CaFile)),
        // A new epoch keeps the login: the broker need not be told.
        request.Login ?? before?.Login ?? new BrokerLogin(request.Box, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(PasswordBytes))),
        Next: 0,
        Confirmed: 0,
        Event: -1,
        Attention: null,
        Hello: null);

    private static void Retire(Tables tables, BoxRecord before, long now)
    {
        foreach (GrantRecord grant in tables.Grants.Live(before.Id))
        {
            tables.Grants.SetState(grant.Id, GrantState.Revoked, "the box was given a new epoch");
            tables.Journal.Grant(before.Id, grant.Id, GrantState.Revoked, now);
        }

        tables.Commands.Forget(before.Id);
        tables.Nonces.Forget(before.Id);
    }

    private static void Check(ProvisionRequest request)
    {
        bool isId = request.Box.Length is > 0 and <= Limits.LongestBoxId
            && request.Box.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        if (!isId)
        {
            throw new IssuingRefused(Refusal.BadBox, $"\"{request.Box}\" is no box id: 1 to 32 of a-z, 0-9 and -.");
        }

        if (request.Digits is < Limits.FewestDigits or > Limits.MostDigits)
        {
            throw new IssuingRefused(Refusal.BadBox, $"A code has 6, 7 or 8 digits, not {request.Digits}.");
        }
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
