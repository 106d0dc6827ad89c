using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;

namespace Lockbox.Fuzzing;

/// <summary>The box that is fed: an armed code, a used one, one failure, a few events, and keys that the seeds know.</summary>
internal static class KnownBox
{
    public const uint Epoch = 2;

    /// <summary>Unix seconds: when it was provisioned.</summary>
    public const long ProvisionedAt = 1815156159;

    public const int Symbol = 9;

    public static readonly byte[] Id = Text.Bytes("lot3-b07");

    public static readonly byte[] ArmedCode = Text.Bytes("28515452");

    public static readonly byte[] UsedCode = Text.Bytes("81230992");

    public static readonly byte[] UnknownCode = Text.Bytes("53568863");

    private static readonly byte[] _key = Enumerable.Range(0, Limits.KeyBytes).Select(i => (byte)i).ToArray();

    public static KeyRing Keys { get; } = new(PlainHash.Instance, _key, Epoch);

    /// <summary>A slot's seal. Not shared between threads.</summary>
    public static SlotSeal NewSeal() => new(PlainHash.Instance, Keys.Store, Epoch);

    public static Identity NewIdentity()
    {
        return new Identity { BoxId = Id, Epoch = Epoch, BoxKey = [.. _key], Digits = 8, ProvisionedAt = ProvisionedAt };
    }

    public static Ledger NewLedger(IFlash flash, IClock clock)
    {
        return new Ledger(flash, clock, NewSeal(), new UpWriter(NewIdentity(), PlainHash.Instance, Keys.Up));
    }

    public static CodeDesk NewDesk(Ledger ledger, ISupply supply)
    {
        return new CodeDesk(ledger, new Verifier(PlainHash.Instance, Keys.Code, Id), supply);
    }

    /// <returns>The flash of the box after its second boot.</returns>
    public static MemoryFlash NewFlash()
    {
        MemoryFlash flash = new();
        byte[] empty = new byte[SlotSeal.Overhead];
        foreach (int file in new[] { FlashFiles.State, FlashFiles.Fails })
        {
            flash.Put(file, 0, empty.AsSpan(0, NewSeal().Close(empty, file, 1, 0)));
        }

        StillParts parts = new();
        Live(NewLedger(flash, parts), parts);
        NewLedger(flash, parts).Load(ProvisionedAt, false);
        return flash;
    }

    private static void Live(Ledger ledger, StillParts parts)
    {
        ledger.Load(ProvisionedAt, false);
        Arm(ledger, "armed", ArmedCode);
        Arm(ledger, "used", UsedCode);
        CodeDesk desk = NewDesk(ledger, parts);
        desk.Weigh(UsedCode, UsedCode.Length, Symbol);
        desk.Settle();
        ledger.Claims.End(desk.Slot, opened: true);
        desk.Weigh(UnknownCode, UnknownCode.Length, Symbol);
        desk.Settle();
    }

    private static void Arm(Ledger ledger, string id, byte[] code)
    {
        Grant grant = new()
        {
            IdLength = id.Length,
            NotBefore = ProvisionedAt - 60,
            Expires = ProvisionedAt + 86400,
            Sequence = ledger.State.Next,
        };
        Text.Put(grant.Id, 0, id);
        new Verifier(PlainHash.Instance, Keys.Code, Id).Compute(code, code.Length, Symbol, grant.Tag);
        ledger.Grants.Add(grant);
    }
}
