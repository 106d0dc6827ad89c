using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Soak;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware and a network that stays away, in steps of time.</summary>
[TestClass]
public sealed class SupervisionTests
{
    private const int SecondMs = 1_000;
    private const int MinuteMs = 60 * SecondMs;
    private const int HourMs = 60 * MinuteMs;

    [TestMethod]
    public void Adapter_ThatIsStuck_IsSetUpAnew()
    {
        Desk desk = new();
        using BoxOnBoard box = Online(desk);
        box.Board.Radio.Fault = RadioFault.StuckAdapter;
        box.Board.Radio.InReach = false;
        box.Board.Pass(SecondMs);
        box.Board.Radio.InReach = true;

        bool isBack = new Hand(box.Board).Await(() => desk.IsOnline, 12 * MinuteMs);

        Assert.IsTrue(isBack);
        Assert.AreEqual(1, box.Board.BootCount);
    }

    [TestMethod]
    public void Network_AwayForTwoHours_RestartsTheChipOnceAndItIsTold()
    {
        Desk desk = new();
        using BoxOnBoard box = Online(desk);
        box.Board.Radio.InReach = false;

        box.Board.Pass((2 * HourMs) - MinuteMs);
        int before = box.Board.BootCount;
        box.Board.Pass(2 * MinuteMs);
        int after = box.Board.BootCount;
        box.Board.Pass(3 * HourMs);
        int later = box.Board.BootCount;
        box.Board.Radio.InReach = true;
        Hand hand = new(box.Board);

        Assert.IsTrue(hand.Await(() => desk.IsOnline, 12 * MinuteMs), "it comes back");
        Assert.IsTrue(hand.Await(() => box.Vault.FindBox(BoxOnBoard.BoxId)!.Started == ResetCause.Restart, MinuteMs), "hello says why");
        Assert.AreEqual((1, 2, 2), (before, after, later));
        Assert.AreEqual(0, box.Board.Watchdog.Resets);
        Assert.AreEqual(0, box.Board.Coil.Pulses);
    }

    [TestMethod]
    public void Standstill_ForEver_IsEndedByTheWatchdogAndToldMinutesLater()
    {
        Desk desk = new();
        using BoxOnBoard box = Online(desk);
        box.Board.Freeze(-1);
        box.Board.Pass(20 * SecondMs);
        Hand hand = new(box.Board);

        Assert.AreEqual((1, 2), (box.Board.Watchdog.Resets, box.Board.BootCount));
        Assert.AreEqual(Face.Idle, hand.See()?.Face);
        int made = desk.Made;
        box.Board.Pass(2 * MinuteMs);
        Assert.AreEqual(made, desk.Made, "people come first");
        Assert.IsTrue(hand.Await(() => box.Vault.FindBox(BoxOnBoard.BoxId)!.Started == ResetCause.Watchdog, 6 * MinuteMs), "hello says why");
        Assert.AreEqual(0, box.Board.Coil.Pulses);
    }

    [TestMethod]
    public void Identity_OfAnotherEpoch_ShowsItAndStaysOffTheAir()
    {
        Desk desk = new();
        using BoxOnBoard box = Online(desk);
        box.Board.Cut();
        int made = desk.Made;
        string next = Path.Combine(Path.GetDirectoryName(box.Board.Flash.Folder)!, "next");
        new Provisioner(box.Vault, TimeProvider.System).Provision(new ProvisionRequest(BoxOnBoard.BoxId, new BrokerAddress("localhost", 1883), next));
        File.Copy(Path.Combine(next, "identity.json"), Path.Combine(box.Board.Flash.Folder, "identity.json"), overwrite: true);

        box.Board.Restore();
        box.Board.Pass(10 * MinuteMs);

        Assert.AreEqual(Face.NoIdentity, new Hand(box.Board).See()?.Face);
        Assert.AreEqual(made, desk.Made);
        Assert.AreEqual(0, box.Board.Watchdog.Resets);
    }

    private static BoxOnBoard Online(Desk desk)
    {
        BoxOnBoard box = new(desk.Take);
        desk.Serve(box);
        box.Board.Restore();
        Assert.IsTrue(new Hand(box.Board).Await(() => desk.IsOnline, MinuteMs), "it is online");
        return box;
    }
}
