using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Lockbox.Issuing;

namespace Lockbox.Tests.Scenarios;

/// <summary>Makes messages to a box: real ones with its key, and those of somebody who does not have it.</summary>
internal sealed class Forger
{
    private readonly BoxRecord _box;

    private Forger(BoxRecord box)
    {
        _box = box;
    }

    /// <summary>Somebody with the box's key: what the issuer would sign.</summary>
    public static Forger WithKey(Vault vault) => new(vault.Look(tables => tables.Boxes.Get(Lot.BoxId)));

    /// <summary>Somebody who knows everything about the box but its key.</summary>
    public static Forger WithoutKey(Vault vault) =>
        new(vault.Look(tables => tables.Boxes.Get(Lot.BoxId)) with { Key = RandomNumberGenerator.GetBytes(32) });

    /// <summary>A grant whose window is open.</summary>
    public byte[] Grant(long sequence, string id, string digits, int symbol)
    {
        using BoxKeys keys = new(_box);
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        byte[] tag = keys.TagOf(digits, symbol);
        return keys.Grant(sequence, new GrantRecord(
            id, _box.Id, _box.Epoch, GrantKind.Buyer, GrantState.Created, now - 60, now + 3600, tag, null, null, null, null, null, null, false));
    }

    /// <summary>The same claims under a header that asks for no signature.</summary>
    public static byte[] WithoutAlgorithm(byte[] message, bool keepSignature)
    {
        string[] parts = Encoding.ASCII.GetString(message).Split('.');
        string header = Base64Url.EncodeToString("{\"alg\":\"none\"}"u8);
        return Encoding.ASCII.GetBytes($"{header}.{parts[1]}.{(keepSignature ? parts[2] : "")}");
    }
}
