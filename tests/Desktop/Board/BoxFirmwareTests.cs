using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware on the board, as far as it comes without an identity.</summary>
[TestClass]
public sealed class BoxFirmwareTests
{
    [TestMethod]
    public void Boot_WithoutAnIdentity_ShowsAPictureAndMistreatsNoPart()
    {
        string folder = Directory.CreateTempSubdirectory("lockbox-board-").FullName;
        using (EmulatedBoard board = new(new BoardSettings(folder)))
        {
            for (int boot = 1; boot <= 3; boot++)
            {
                board.Restore();
                Bench.Until(() => board.Display.Rows.Any(row => row != 0), "a picture: " + string.Join("; ", board.Console));
                Bench.Until(() => board.Watchdog.IsArmed, "the watchdog is petted: " + string.Join("; ", board.Console));
                board.Cut();
            }

            Assert.AreEqual(0, board.Complaints.Count, string.Join("; ", board.Complaints));
            Assert.AreEqual(0, board.Console.Count, string.Join("; ", board.Console));
        }

        Directory.Delete(folder, recursive: true);
    }
}
