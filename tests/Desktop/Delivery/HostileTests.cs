using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>
/// A broker that wishes the box ill: it keeps every message it ever saw, and sends what it likes. Nothing but the next
/// command, whole and fresh, changes anything, and what is not authentic is not even answered.
/// </summary>
[TestClass]
public sealed class HostileTests
{
    private static readonly Rung _rung = new("hostile", typeof(HostileTests));
    private static readonly Tally _tally = _rung.Tally;

    public TestContext TestContext { get; set; } = null!;

    [ClassCleanup]
    public static void Close() => _rung.Close();

    [TestInitialize]
    public void Begin() => _rung.Begin(TestContext.TestName!);

    [TestMethod]
    public void Message_OfEachKindWhole_IsTaken()
    {
        for (int kind = 0; kind < 5; kind++)
        {
            Besieged box = new(_tally);
            Assert.IsTrue(box.Takes(box.EachKind()[kind]), $"what is refused altered must be good as it is: {box.NameOf(box.EachKind()[kind])}");
        }
    }

    [TestMethod]
    public void Broker_WithEverythingItEverSaw_ChangesNothing()
    {
        const int messagesOfABox = 10000;
        int boxes = (int)((Sizes.Of("hostile") + messagesOfABox - 1) / messagesOfABox);
        Parallel.For(0, boxes, seed => new HostileBroker(seed, _tally).Play(messagesOfABox));
    }

    [TestMethod]
    public void Message_OfAnyLength_IsIgnored()
    {
        Besieged box = new(_tally);
        Random random = new(2);
        foreach (byte[] whole in box.EachKind())
        {
            for (int length = 0; length < whole.Length; length++)
            {
                box.Refuse(whole[..length], $"the first {length} bytes of {box.NameOf(whole)}");
            }

            for (int length = whole.Length + 1; length <= 1100; length++)
            {
                box.Refuse([.. whole, .. Enumerable.Repeat((byte)'A', length - whole.Length)], $"{box.NameOf(whole)} made {length} long");
            }
        }

        for (int length = 0; length <= 1100; length++)
        {
            byte[] noise = new byte[length];
            random.NextBytes(noise);
            box.Refuse(noise, $"{length} random bytes");
        }
    }

    [TestMethod]
    public void Message_WithAnyBitFlipped_IsIgnored()
    {
        Besieged box = new(_tally);
        foreach (byte[] whole in box.EachKind())
        {
            for (int bit = 0; bit < whole.Length * 8; bit++)
            {
                byte[] flipped = [.. whole];
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                box.Refuse(flipped, $"bit {bit} of {box.NameOf(whole)} flipped");
            }
        }
    }

    [TestMethod]
    public void Message_WithAHundredThousandWrongSignatures_IsIgnored()
    {
        Besieged box = new(_tally);
        Random random = new(6);
        byte[] mac = new byte[32];
        byte[] grant = box.EachKind()[0];
        string signed = System.Text.Encoding.ASCII.GetString(grant, 0, Array.LastIndexOf(grant, (byte)'.') + 1);
        for (int guess = 0; guess < 100000; guess++)
        {
            random.NextBytes(mac);
            box.Refuse(Core.Secrets.Text.Bytes(signed + Jws.Encode(mac)), $"random signature {guess}, seed 6");
        }

        Assert.AreEqual(100000, box.Siege.Box.Box.MessageCounts[(int)DownResult.Forged]);
    }
}
