using Lockbox.Core;
using Lockbox.Core.Panel;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware and a display that a spike of the coil has upset.</summary>
[TestClass]
public sealed class DisplayCareTests
{
    private const int ReadyMs = 10_000;

    [TestMethod]
    public void Display_ThatLostItsSetup_IsMendedWithinAMinute()
    {
        using BoxOnBoard box = Started();
        int bright = box.Board.Display.Intensity;
        box.Board.Display.PowerUp();
        Hand hand = new(box.Board);
        Assert.AreNotEqual(Face.Idle, hand.See()?.Face);

        box.Board.Pass(Limits.RefreshMs + 100);

        Assert.AreEqual(Face.Idle, hand.See()?.Face);
        Assert.AreEqual(bright, box.Board.Display.Intensity);
        Assert.AreEqual(Limits.UsualBrightness, bright);
    }

    private static BoxOnBoard Started()
    {
        BoxOnBoard box = new(peer => peer.Dispose());
        box.Board.Restore();
        box.Board.Pass(ReadyMs);
        return box;
    }
}
