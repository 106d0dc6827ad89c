using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class SenderTests
{
    private static readonly IssuerOptions _options = new();
    private static readonly BoxRecord _box = new(
        "lot3-b07", new byte[32], 1, 8, new BrokerAddress("127.0.0.1", 1883), new BrokerLogin("lot3-b07", "word"), 3, 0, -1, null, null);

    [TestMethod]
    public void HeldUpByTheFlash_NacksOfWhatIsBehind_SendNothingBeforeTheTimeOut()
    {
        Sender sender = new(_options, 1);
        Assert.AreEqual((0, 3), sender.Due(_box, 0));
        sender.Sent(3, 0);

        sender.HoldUp(0, 100);
        sender.Nack(_box, 0, 110);
        sender.Nack(_box, 0, 4999);
        Assert.AreEqual((3, 3), sender.Due(_box, 4999), "nothing is due yet");

        Assert.AreEqual((0, 3), sender.Due(_box, 5000), "the usual time-out");
        sender.Sent(3, 5000);
        sender.HoldUp(0, 5100);
        sender.Nack(_box, 0, 5110);
        Assert.AreEqual((3, 3), sender.Due(_box, 14999));
        Assert.AreEqual((0, 1), sender.Due(_box, 15000), "then one command is enough to ask");
    }

    [TestMethod]
    public void Nack_WithoutTheFlash_GoesBackAtOnce()
    {
        Sender sender = new(_options, 1);
        sender.Due(_box, 0);
        sender.Sent(3, 0);

        sender.Nack(_box, 0, 110);

        Assert.AreEqual((0, 3), sender.Due(_box, 110));
    }
}
