using Lockbox.Core.Codes;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Vectors;

/// <summary>A person who types one code and lifts the lid if the bolt is drawn.</summary>
internal static class Typing
{
    /// <returns>The id of the grant that opened, or null.</returns>
    public static string? Opens(TestBox box, VectorTyped typed)
    {
        Prepare(box, typed.Digits.Length);
        GrantStatus[] before = Statuses(box);
        int pulses = box.Coil.Pulses;

        box.Enter(typed.Digits, typed.Symbol);
        box.Run(1_100);
        bool isDrawn = box.Coil.Pulses > pulses;
        box.Lid.IsOpen = isDrawn;
        box.Run(1_000);
        box.Lid.IsOpen = false;
        box.Run(10_000);

        Assert.IsTrue(isDrawn || box.Coil.Pulses == pulses, "the bolt was drawn late");
        return isDrawn ? Changed(box, before) : null;
    }

    // A failure more than this file counts on must not hide what the next code does.
    private static void Prepare(TestBox box, int digits)
    {
        if (box.Digits != digits)
        {
            box.Digits = digits;
            box.Boot();
            box.Connect(box.Box.Ledger.Time.LowestNow);
        }

        if (box.Box.Ledger.Lockout.RemainingS > 0)
        {
            box.Run((box.Box.Ledger.Lockout.RemainingS * 1_000L) + 100);
        }

        box.Run(6_000);
        Assert.AreEqual(Face.Idle, box.Box.Face, "the box listens before the next code");
    }

    private static GrantStatus[] Statuses(TestBox box)
    {
        GrantStatus[] statuses = new GrantStatus[Core.Limits.GrantSlots];
        for (int slot = 0; slot < statuses.Length; slot++)
        {
            statuses[slot] = GrantRecord.Status(box.Box.Ledger.State.Bytes, StateFile.RecordAt(slot));
        }

        return statuses;
    }

    private static string Changed(TestBox box, GrantStatus[] before)
    {
        GrantStatus[] after = Statuses(box);
        int slot = Enumerable.Range(0, after.Length).Single(at => after[at] != before[at]);
        Assert.AreEqual(GrantStatus.Opened, after[slot]);
        byte[] id = new byte[Core.Limits.LongestGrantId];
        int length = GrantRecord.CopyId(box.Box.Ledger.State.Bytes, StateFile.RecordAt(slot), id);
        return System.Text.Encoding.ASCII.GetString(id, 0, length);
    }
}
