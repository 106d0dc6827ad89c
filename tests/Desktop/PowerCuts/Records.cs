using System.Text;
using Lockbox.Core;
using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The grant records of a running box, by id.</summary>
internal static class Records
{
    /// <returns>The offset of each record that is not empty.</returns>
    public static Dictionary<string, int> Of(Ledger ledger)
    {
        Dictionary<string, int> records = [];
        for (int slot = 0; slot < Limits.GrantSlots; slot++)
        {
            int record = StateFile.RecordAt(slot);
            if (GrantRecord.Status(ledger.State.Bytes, record) != GrantStatus.Empty)
            {
                records.Add(IdOf(ledger, record), record);
            }
        }

        return records;
    }

    /// <returns>A code's status on the box; empty when it has no record.</returns>
    public static GrantStatus StatusOf(Ledger ledger, Code code)
    {
        byte[] id = Encoding.ASCII.GetBytes(code.Id);
        for (int slot = 0; slot < Limits.GrantSlots; slot++)
        {
            int record = StateFile.RecordAt(slot);
            if (GrantRecord.HasId(ledger.State.Bytes, record, id, id.Length))
            {
                return GrantRecord.Status(ledger.State.Bytes, record);
            }
        }

        return GrantStatus.Empty;
    }

    /// <returns>The code with the same digits and symbol that the box has a record of, or else this one.</returns>
    public static Code Held(Lot lot, Code code)
    {
        return lot.Witness.Fates.Select(fate => fate.Code)
            .Where(other => other.Digits == code.Digits && other.Symbol == code.Symbol)
            .FirstOrDefault(other => StatusOf(lot.Ledger, other) != GrantStatus.Empty, code);
    }

    /// <returns>What typing the code would come to now.</returns>
    public static Prospect ProspectOf(Lot lot, Code code)
    {
        GrantStatus status = StatusOf(lot.Ledger, code);
        return status == GrantStatus.Empty ? Prospect.Unknown
            : status == GrantStatus.Armed && MayOpenNow(lot, code) ? Prospect.Good
            : Prospect.Authentic;
    }

    private static bool MayOpenNow(Lot lot, Code code)
    {
        TimeKeeper time = lot.Ledger.Time;
        bool isSure = code.ClockRule == 1 || time.State == ClockState.Synced;
        bool hasPower = lot.Box.Supply.IsGood || code.Kind == GrantKind.Technician;
        return isSure && hasPower && time.LowestNow >= code.NotBefore && time.LowestNow <= code.Expires;
    }

    private static string IdOf(Ledger ledger, int record)
    {
        byte[] id = new byte[Limits.LongestGrantId];
        return Encoding.ASCII.GetString(id, 0, GrantRecord.CopyId(ledger.State.Bytes, record, id));
    }
}
