using Lockbox.Core.Ports;
using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Tests.Board;
using Lockbox.Wiring;

namespace Lockbox.Tests.Levers;

/// <summary>The faults that the levers set, each on a board of its own.</summary>
[TestClass]
public sealed class PartFaultTests
{
    [TestMethod]
    public void Key_that_bounces_chatters_always_in_the_same_way_and_ends_where_the_finger_is()
    {
        using Bench bench = Bench.InSteps(_ => { });
        KeyMatrix keys = bench.Board.Keys;
        keys.Bounces = true;

        keys.Press(1, 2);
        List<bool> seen = [];
        for (int ms = 0; ms < 14; ms++)
        {
            seen.Add(keys.IsDown(1, 2));
            bench.Board.Pass(1);
        }

        Assert.AreEqual("11001100111111", string.Concat(seen.Select(isDown => isDown ? '1' : '0')));
        Assert.AreEqual(4, keys.Contacts);
        Assert.IsFalse(keys.IsBouncing);
    }

    [TestMethod]
    public void Coil_that_is_jammed_draws_current_and_no_bolt()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        bench.Board.Coil.IsJammed = true;

        Drive(chip, true);

        Assert.IsTrue(bench.Board.Coil.IsOn);
        Assert.IsFalse(bench.Board.Coil.BoltDrawn);
        Assert.IsFalse(bench.Board.Lid.TryOpen());
        Drive(chip, false);
    }

    [TestMethod]
    public void Lid_that_is_stuck_holds_against_a_drawn_bolt()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        bench.Board.Lid.IsStuck = true;

        Drive(chip, true);

        Assert.IsTrue(bench.Board.Coil.BoltDrawn);
        Assert.IsFalse(bench.Board.Lid.TryOpen());
        bench.Board.Lid.IsStuck = false;
        Assert.IsTrue(bench.Board.Lid.TryOpen());
        Drive(chip, false);
    }

    [TestMethod]
    [DataRow(LidSwitch.SaysOpen, true, true)]
    [DataRow(LidSwitch.SaysShut, false, false)]
    [DataRow(LidSwitch.Works, false, true)]
    public void Lid_switch_says_what_its_fault_says(LidSwitch fault, bool whenShut, bool whenOpen)
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        bench.Board.Lid.Switch = fault;

        Assert.AreEqual(whenShut, chip.Pins.Read(BoardWiring.Lid));
        bench.Board.Lid.Force();
        Assert.AreEqual(whenOpen, chip.Pins.Read(BoardWiring.Lid));
    }

    [TestMethod]
    public void Bit_flips_in_the_slot_that_was_named_and_nowhere_else()
    {
        using Bench bench = new();
        byte[] content = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
        Write(bench, "state.a", content);
        Write(bench, "state.b", content);
        Write(bench, "fails.b", content);

        Assert.IsTrue(bench.Board.Flash.FlipBit(FlashFiles.State, 1));

        byte[] flipped = [.. content];
        flipped[16] ^= 1;
        CollectionAssert.AreEqual(content, Read(bench, "state.a"));
        CollectionAssert.AreEqual(flipped, Read(bench, "state.b"));
        CollectionAssert.AreEqual(content, Read(bench, "fails.b"));
        Assert.IsFalse(bench.Board.Flash.FlipBit(FlashFiles.Events, 0));
    }

    [TestMethod]
    public void State_slots_tell_which_is_the_newest_and_whether_both_hold_the_same()
    {
        using Bench bench = new();
        byte[] older = Slot(generation: 1, payload: 7);
        Write(bench, "state.a", older);
        Write(bench, "state.b", Slot(generation: 2, payload: 7));

        Assert.AreEqual(1, StateSlots.Newest(bench.Board.Flash));
        Assert.IsTrue(StateSlots.AreAlike(bench.Board.Flash));
        Write(bench, "state.a", Slot(generation: 3, payload: 8));
        Assert.AreEqual(0, StateSlots.Newest(bench.Board.Flash));
        Assert.IsFalse(StateSlots.AreAlike(bench.Board.Flash));
    }

    [TestMethod]
    public void Cut_at_a_commit_of_one_file_waits_for_that_file()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        bench.Board.Flash.CutAtCommitOf(FlashFiles.State, CommitCut.NewContent);

        Assert.IsTrue(chip.Disk.Commit("fails.a", [1]));
        Assert.IsTrue(bench.Board.IsPowered);
        Assert.ThrowsExactly<PowerLost>(() => chip.Disk.Commit("state.b", [2]));

        Assert.IsFalse(bench.Board.IsPowered);
        CollectionAssert.AreEqual(new byte[] { 2 }, Read(bench, "state.b"));
    }

    [TestMethod]
    public void Clock_that_jumps_is_the_wall_clock_alone()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        DateTime before = chip.UtcNow;

        bench.Board.JumpClock(3_653);

        Assert.AreEqual(3_653, (chip.UtcNow - before).TotalDays, 0.01);
        Assert.IsLessThan(60_000, chip.UptimeMs);
    }

    private static void Drive(IChip chip, bool high)
    {
        chip.Pins.SetDrive(BoardWiring.Coil, PinDrive.PushPull);
        chip.Pins.Write(BoardWiring.Coil, high);
    }

    private static byte[] Slot(byte generation, byte payload) =>
        [.. new byte[11], generation, .. new byte[4], payload, .. Enumerable.Repeat(generation, 16)];

    private static void Write(Bench bench, string name, byte[] content) => File.WriteAllBytes(Path.Combine(bench.Folder, name), content);

    private static byte[] Read(Bench bench, string name) => File.ReadAllBytes(Path.Combine(bench.Folder, name));
}
