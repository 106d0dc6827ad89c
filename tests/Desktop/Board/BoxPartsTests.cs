using Lockbox.Core;
using Lockbox.Core.Panel;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware and parts that do not do what they should.</summary>
[TestClass]
public sealed class BoxPartsTests
{
    private const int ReadyMs = 10_000;
    private const int KeyMs = 30;

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

    [TestMethod]
    public void Lid_WhoseEdgesAreLost_IsSeenByItsLevel()
    {
        using BoxOnBoard box = Started();
        box.Board.Interrupts.AreLost = true;
        box.Board.Lid.Force();

        box.Board.Pass(400);

        Assert.AreEqual(Face.LidAjar, new Hand(box.Board).See()?.Face);
    }

    [TestMethod]
    public void Key_WhoseEdgesWereLost_WorksOnceTheyAreBack()
    {
        using BoxOnBoard box = Started();
        Hand hand = new(box.Board);
        box.Board.Interrupts.AreLost = true;
        hand.Press('1');
        Assert.AreEqual(Face.Idle, hand.See()?.Face);
        box.Board.Interrupts.AreLost = false;

        hand.Press('1');

        Assert.AreEqual(Face.Digits, hand.See()?.Face);
    }

    [TestMethod]
    public void Key_Pressed_IsHeardForThreeTicks()
    {
        using BoxOnBoard box = Started();

        new Hand(box.Board).Press('1');

        Assert.AreEqual(1, box.Board.Buzzer.Count);
        Assert.AreEqual(KeyMs, box.Board.Buzzer.Beeps[0].LengthMs, 10);
    }

    private static BoxOnBoard Started()
    {
        BoxOnBoard box = new(peer => peer.Dispose());
        box.Board.Restore();
        box.Board.Pass(ReadyMs);
        return box;
    }
}
