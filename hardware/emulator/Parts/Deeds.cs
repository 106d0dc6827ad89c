using Lockbox.Core.Ports;

namespace Lockbox.Emulator.Parts;

/// <summary>
/// Everything that the outside can do to a board, by name, so that it can be noted and done again. The names are in
/// recordings: they stay.
/// </summary>
internal static class Deeds
{
    /// <summary>With the key: 4 × row + column.</summary>
    public const string Press = "key.press";
    public const string Release = "key.release";
    public const string Diodes = "key.diodes";
    public const string OpenLid = "lid.open";
    public const string ForceLid = "lid.force";
    public const string CloseLid = "lid.close";
    public const string Supply = "supply.good";
    public const string Reach = "radio.reach";
    public const string RadioFault = "radio.fault";
    public const string FlashFault = "flash.fault";
    public const string Capacity = "flash.capacity";
    public const string CutBeforeCommit = "flash.cutBefore";
    public const string CutAfterCommit = "flash.cutAfter";
    public const string LoseEdges = "edges.lost";
    public const string MemoryFault = "memory.fault";
    public const string Freeze = "freeze";
    public const string Cut = "power.cut";
    public const string Restore = "power.restore";
    public const string JumpClock = "clock.jump";
    public const string DeadRows = "display.deadRows";
    public const string JamCoil = "coil.jammed";
    public const string CoilMishap = "coil.mishap";
    public const string StickLid = "lid.stuck";
    public const string LidSwitch = "lid.switch";
    public const string Bounce = "key.bounce";
    public const string CutBeforeFile = "flash.cutBeforeFile";
    public const string CutAfterFile = "flash.cutAfterFile";
    public const string CutNowhere = "flash.cutNowhere";

    /// <summary>With the slot: 2 × file + slot.</summary>
    public const string FlipBit = "flash.flip";

    private static readonly Dictionary<string, Action<EmulatedBoard, int>> _table = new()
    {
        [Press] = (board, key) => board.Keys.Press(key / 4, key % 4),
        [Release] = (board, key) => board.Keys.Release(key / 4, key % 4),
        [Diodes] = (board, on) => board.Keys.HasDiodes = on != 0,
        [OpenLid] = (board, _) => board.Lid.Open(),
        [ForceLid] = (board, _) => board.Lid.Force(),
        [CloseLid] = (board, _) => board.Lid.Close(),
        [Supply] = (board, on) => board.Supply.IsGood = on != 0,
        [Reach] = (board, on) => board.Radio.InReach = on != 0,
        [RadioFault] = (board, fault) => board.Radio.Fault = (RadioFault)fault,
        [FlashFault] = (board, fault) => board.Flash.Fault = (FlashFault)fault,
        [Capacity] = (board, bytes) => board.Flash.CapacityBytes = bytes,
        [CutBeforeCommit] = (board, count) => board.Flash.CutAtCommit(count, CommitCut.OldContent),
        [CutAfterCommit] = (board, count) => board.Flash.CutAtCommit(count, CommitCut.NewContent),
        [LoseEdges] = (board, on) => board.Interrupts.AreLost = on != 0,
        [MemoryFault] = (board, fault) => board.Memory.Fault = (MemoryFault)fault,
        [Freeze] = (board, milliseconds) => board.Freeze(milliseconds),
        [Cut] = (board, _) => board.Cut(),
        [Restore] = (board, _) => board.Restore(),
        [JumpClock] = (board, days) => board.JumpClock(days),
        [DeadRows] = (board, rows) => board.Display.DeadRows = rows,
        [JamCoil] = (board, on) => board.Coil.IsJammed = on != 0,
        [CoilMishap] = (board, mishap) => board.Coil.Mishap = (CoilMishap)mishap,
        [StickLid] = (board, on) => board.Lid.IsStuck = on != 0,
        [LidSwitch] = (board, how) => board.Lid.Switch = (LidSwitch)how,
        [Bounce] = (board, on) => board.Keys.Bounces = on != 0,
        [CutBeforeFile] = (board, file) => board.Flash.CutAtCommitOf(file, CommitCut.OldContent),
        [CutAfterFile] = (board, file) => board.Flash.CutAtCommitOf(file, CommitCut.NewContent),
        [CutNowhere] = (board, _) => board.Flash.CutNowhere(),
        [FlipBit] = (board, slot) => board.Flash.FlipBit(slot / FlashFiles.Slots, slot % FlashFiles.Slots),
    };

    /// <summary>Whether there is such a deed.</summary>
    public static bool Has(string what) => _table.ContainsKey(what);

    /// <summary>Whether it sets something that stays as it is until it is set again.</summary>
    public static bool Lasts(string what) => what is not (Press or Release or OpenLid or ForceLid or CloseLid
        or CutBeforeCommit or CutAfterCommit or CutBeforeFile or CutAfterFile or CutNowhere or FlipBit
        or CoilMishap or JumpClock or Freeze or Cut or Restore);

    /// <summary>Does it, now.</summary>
    public static void Do(EmulatedBoard board, string what, int value) => _table[what](board, value);
}
