using System.Globalization;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>What a box without a network remembers, and how it tells afterwards.</summary>
[TestClass]
public sealed class EventTests
{
    [TestMethod]
    public void WeekOffline_WithTwoHundredAttempts_LosesNoCodeAndNoEvent()
    {
        Siege siege = Loaded(64);
        siege.Box.Mail.Inbox.SetLink(false);
        int opened = 0;
        for (int attempt = 0; attempt < 200; attempt++)
        {
            siege.AwaitKeys();
            bool isRight = attempt % 3 == 0 && opened < 64;
            siege.Enter(isRight ? CodeOf(opened) : "00000000", isRight ? 3 : 0);
            if (isRight)
            {
                opened++;
                Assert.AreEqual(opened, siege.Pulses, $"code {opened} of 64");
                siege.TakeKey();
            }

            siege.Pass((7 * 86400 * 1000L / 200) - 20000);
        }

        Assert.AreEqual(64, opened);
        EventReader events = Collect(siege);
        Assert.AreEqual(0, events.Events[0].Number);
        Assert.AreEqual(0, events.Breaks);
        Assert.AreEqual(siege.Ledger.Log.Next, events.Events.Count);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, 64).Select(IdOf).ToArray(),
            events.Events.Where(one => one.Kind == EventKind.Opened).Select(one => one.Id).ToArray());
    }

    [TestMethod]
    public void EventLog_Overflowing_DropsAndCountsTheOldestAndBlocksNoOpening()
    {
        Siege siege = Loaded(12);
        siege.Box.Mail.Inbox.SetLink(false);
        for (int opening = 0; opening < 12; opening++)
        {
            siege.Enter(CodeOf(opening), 3);
            Assert.AreEqual(opening + 1, siege.Pulses, $"after {siege.Ledger.Log.Next} events");
            siege.TakeKey();
            siege.Pass(5000);
            for (int alarm = 0; alarm < 150; alarm++)
            {
                Force(siege);
            }
        }

        long written = siege.Ledger.Log.Next;
        Assert.IsGreaterThan(1800, written);
        EventReader events = Collect(siege);
        Assert.AreEqual(0, events.Breaks);
        Assert.AreEqual(written - 1, events.Events[^1].Number);
        Assert.IsGreaterThanOrEqualTo(1024, events.Events.Count);
        Assert.AreEqual(events.Events[0].Number, events.Lost, "what the first event says is missing, and what the hello says is lost");
    }

    private static Siege Loaded(int codes)
    {
        Siege siege = new();
        for (int i = 0; i < codes; i++)
        {
            siege.Box.Issuer.Grant(IdOf(i), CodeOf(i), 3, TestBox.Now - 60, TestBox.Now + (30 * 86400));
            siege.Deliver(siege.Box.Issuer.Copy());
            Assert.StartsWith("stored", Answers.Next(siege.Box));
        }

        return siege;
    }

    private static string IdOf(int code) => "g" + code.ToString(CultureInfo.InvariantCulture);

    private static string CodeOf(int code) => (10000000 + code).ToString(CultureInfo.InvariantCulture);

    // The lid comes up without a pulse.
    private static void Force(Siege siege)
    {
        siege.Box.Lid.IsOpen = true;
        siege.Pass(10);
        siege.Pass(50);
        siege.Box.Lid.IsOpen = false;
        siege.Pass(10);
        siege.Pass(50);
        siege.Pass(10);
    }

    // Connects and acknowledges as the issuer does, until the box has nothing more to tell.
    private static EventReader Collect(Siege siege)
    {
        EventReader events = new(siege.Box);
        siege.Box.Mail.Inbox.SetLink(true);
        while (events.Events.Count == 0 || events.Events[^1].Number < siege.Ledger.Log.Next - 1)
        {
            siege.Pass(10);
            siege.Said().ForEach(events.Take);
            if (events.Events.Count % 16 == 15)
            {
                siege.Box.Issuer.EventAck(events.Events[^1].Number);
                siege.Deliver(siege.Box.Issuer.Copy());
            }
        }

        return events;
    }
}
