using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class FlashTests
{
    [TestMethod]
    public void Commit_IsThereAfterACut()
    {
        using Bench bench = new();
        bench.Boot().Disk.Commit("state.a", [1, 2, 3]);
        bench.Board.Cut();

        IDisk disk = bench.Boot().Disk;

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, disk.Read("state.a"));
        CollectionAssert.AreEqual(new[] { "state.a" }, disk.Names());
    }

    [TestMethod]
    [DataRow(CommitCut.OldContent, (byte)1)]
    [DataRow(CommitCut.NewContent, (byte)2)]
    public void CutAtCommit_InTheSecondFromNow_LeavesOldOrNewAndNeverReturns(CommitCut moment, byte left)
    {
        using Bench bench = new();
        IDisk disk = bench.Boot().Disk;
        disk.Commit("a", [1]);
        bench.Board.Flash.CutAtCommit(2, moment);
        disk.Commit("b", [7]);

        Assert.ThrowsExactly<PowerLost>(() => disk.Commit("a", [2]));
        Assert.IsFalse(bench.Board.IsPowered);
        disk = bench.Boot().Disk;

        CollectionAssert.AreEqual(new[] { left }, disk.Read("a"));
        CollectionAssert.AreEqual(new byte[] { 7 }, disk.Read("b"));
        Assert.IsTrue(disk.Commit("a", [3]), "only once");
    }

    [TestMethod]
    public void CutAtCommit_BeforeTheNextBoot_HasClosedEveryConnection()
    {
        using Bench bench = new();
        IChip chip = bench.Boot();
        bool isClosed = false;
        chip.PowerGone.Register(() => isClosed = true);
        bench.Board.Flash.CutAtCommit(1);
        Assert.ThrowsExactly<PowerLost>(() => chip.Disk.Commit("a", [2]));

        bench.Board.Restore();

        Assert.IsTrue(isClosed);
    }

    [TestMethod]
    public void Commit_RefusingOrFull_LeavesTheOldContent()
    {
        using Bench bench = new();
        IDisk disk = bench.Boot().Disk;
        disk.Commit("a", [1]);

        bench.Board.Flash.Fault = FlashFault.Refusing;
        bool refused = !disk.Commit("a", [2]) && !disk.Delete("a");
        bench.Board.Flash.Fault = FlashFault.None;
        bench.Board.Flash.CapacityBytes = 10;
        bool full = !disk.Commit("a", new byte[11]);

        Assert.IsTrue(refused);
        Assert.IsTrue(full);
        Assert.IsTrue(disk.Commit("a", new byte[10]), "replacing counts once");
    }

    [TestMethod]
    public void Delete_RemovesForGood()
    {
        using Bench bench = new();
        IDisk disk = bench.Boot().Disk;
        disk.Commit("a", [1]);

        Assert.IsTrue(disk.Delete("a"));
        Assert.IsFalse(disk.Delete("a"));
        Assert.IsNull(disk.Read("a"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("../a")]
    [DataRow("x/a")]
    [DataRow(".lock")]
    public void Commit_OutsideTheFolderOrIntoTheBoardsOwnFiles_IsAMistake(string name)
    {
        using Bench bench = new();
        IDisk disk = bench.Boot().Disk;

        Assert.ThrowsExactly<ArgumentException>(() => disk.Commit(name, [1]));
    }

    [TestMethod]
    public void Board_OnAFolderInUse_IsRefusedUntilTheOtherIsGone()
    {
        using Bench bench = new();
        BoardSettings same = new(bench.Folder) { Firmware = new InlineFirmware(_ => { }) };

        Assert.ThrowsExactly<ProfileBusy>(() => new EmulatedBoard(same));
        bench.Board.Dispose();

        new EmulatedBoard(same).Dispose();
    }
}
