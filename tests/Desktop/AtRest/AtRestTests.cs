using Lockbox.Core;
using Lockbox.Core.Secrets;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;
using Lockbox.Tests.Scenarios;

namespace Lockbox.Tests.AtRest;

/// <summary>
/// After buyers have come and gone, what they typed is nowhere: not on the flash, not in the box's memory, not in what went
/// over the broker, not in the vault. Each byte searched counts.
/// </summary>
[TestClass]
public sealed class AtRestTests
{
    private const string Used = "27182818";
    private const string UsedToo = "31415926";
    private const string Unused = "16180339";
    private const string Wrong = "14142135";
    private const string WrongToo = "57721566";
    private const string LeftAlone = "7320508";
    private const string TakenBack = "2360679";
    private const string CutShort = "6457513";

    private static readonly Rung _rung = new("at-rest", typeof(AtRestTests));

    public TestContext TestContext { get; set; } = null!;

    [ClassCleanup]
    public static void Close() => _rung.Close();

    [TestInitialize]
    public void Begin() => _rung.Begin(TestContext.TestName!);

    [TestMethod]
    public void Box_AfterBuyers_HoldsNoDigits()
    {
        Siege siege = new();
        List<byte[]> messages = Visit(siege);

        Needle[] needles = [.. new[] { Used, UsedToo, Unused, Wrong, WrongToo, LeftAlone, TakenBack, CutShort }.Select(code => new Needle(code))];
        List<(string, byte[])> everything =
        [
            .. Reachable.From(siege.Box.Box),
            .. siege.Flash.Slots.Select((slot, at) => ($"flash {at}", slot)),
            .. messages.Select((message, at) => ($"message {at}", message)),
        ];
        Assert.IsGreaterThan(100, everything.Count, "so much can be reached");
        Search(everything, needles);
    }

    [TestMethod]
    public void Search_WhereDigitsAre_FindsThem()
    {
        Siege siege = new();
        Needle needle = new(Wrong);
        siege.Type(Wrong);
        Assert.IsTrue(Reachable.From(siege.Box.Box).Any(one => needle.IsIn(one.Bytes)), "an entry under way is in memory, and found");
        siege.Pass(30000);
        Assert.IsFalse(Reachable.From(siege.Box.Box).Any(one => needle.IsIn(one.Bytes)), "and gone when it is forgotten");

        byte[] image = [.. siege.Flash.Slots.SelectMany(slot => slot)];
        Assert.IsFalse(needle.IsIn(image));
        foreach (byte[] form in needle.Forms)
        {
            byte[] planted = [.. image];
            form.CopyTo(planted, planted.Length / 2);
            Assert.IsTrue(needle.IsIn(planted), Convert.ToHexString(form));
        }
    }

    [TestMethod]
    public Task Issuer_AfterTheCodesAreOver_HoldsNoDigits() => Lot.PlayAsync(BrokerKind.Embedded, async lot =>
    {
        BrokerVisitor visitor = await lot.EavesdropAsync();
        IssuedCode used = await lot.IssueAsync();
        await lot.Person.EnterAsync(used.Code[1..] + used.Code[..1], used.Symbol);
        await lot.Person.SeeAsync(Core.Panel.Face.Idle);
        await lot.OpenWithAsync(used.Code, used.Symbol);
        await lot.ShutLidAsync();
        await lot.SeeGrantAsync(used.Id, GrantState.Opened);
        IssuedCode replaced = await lot.IssueAsync();
        await lot.Issuer.RevokeAsync(Lot.BoxId, replaced.Id, Patience.Longest, CancellationToken.None);
        await lot.SeeGrantAsync(replaced.Id, GrantState.Revoked);

        Needle[] needles = [new(used.Code), new(used.Code[1..] + used.Code[..1]), new(replaced.Code)];
        await Patience.UntilAsync(
            () => !Files(lot).Any(file => needles.Any(needle => needle.IsIn(file.Bytes))),
            "the vault holds no code that is over");
        Search([.. Files(lot), .. visitor.Heard.Select((one, at) => ($"{one} {at}", one.Message))], needles);
    });

    [TestMethod]
    public void EqualCodes_InTwoBoxesOrTwoEpochs_HaveDifferentTags()
    {
        Random random = new(4);
        for (int i = 0; i < 1000; i++)
        {
            byte[] key = new byte[Limits.KeyBytes];
            byte[] otherKey = new byte[Limits.KeyBytes];
            random.NextBytes(key);
            random.NextBytes(otherKey);
            byte[] digits = Text.Bytes(random.Next(10000000, 100000000).ToString(System.Globalization.CultureInfo.InvariantCulture));
            string[] tags = [Tag("a", key, 1, digits), Tag("b", key, 1, digits), Tag("a", key, 2, digits), Tag("a", otherKey, 1, digits)];
            Assert.HasCount(4, tags.Distinct(), $"code {i}, seed 4");
        }
    }

    private static string Tag(string box, byte[] key, uint epoch, byte[] digits)
    {
        byte[] tag = new byte[Limits.TagBytes];
        new Verifier(NativeHash.Instance, new KeyRing(NativeHash.Instance, key, epoch).Code, Text.Bytes(box)).Compute(digits, 8, 3, tag);
        return Convert.ToHexString(tag);
    }

    // Right codes and wrong ones, an entry left alone, one taken back, and one under which the power went.
    private static List<byte[]> Visit(Siege siege)
    {
        List<byte[]> messages = [];
        siege.Arm("g1", Used, 1);
        siege.Arm("g2", UsedToo, 2);
        siege.Arm("g3", Unused, 3);
        siege.Enter(Wrong, 1);
        siege.Enter(Used, 1);
        siege.TakeKey();
        siege.Enter(Used, 1);
        siege.Type(LeftAlone);
        siege.Pass(30000);
        siege.Type(TakenBack + "*******");
        siege.Type(CutShort);
        siege.Reboot();
        siege.Pass(6000);
        siege.Enter(WrongToo, 9);
        siege.Enter(UsedToo, 2);
        siege.TakeKey();
        siege.Box.Mail.Inbox.SetLink(true);
        for (int pass = 0; pass < 60; pass++)
        {
            siege.Pass(10);
            messages.AddRange(Delivery.Letters.Said(siege));
        }

        Assert.AreEqual(1, siege.Pulses, "the last buyer got his key");
        return messages;
    }

    private static void Search(IEnumerable<(string Way, byte[] Bytes)> everything, Needle[] needles)
    {
        foreach ((string way, byte[] bytes) in everything)
        {
            _rung.Tally.Add(bytes.Length);
            foreach (Needle needle in needles)
            {
                _rung.Tally.Keep(!needle.IsIn(bytes), $"{needle.Digits} lies in {way}");
            }
        }
    }

    // The vault with its log and journal, and the board's flash beside it; what is a lock is locked, and empty.
    private static IEnumerable<(string Way, byte[] Bytes)> Files(Lot lot)
    {
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(lot.Vault.File)!, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".keeper" or ".lock")
            {
                continue;
            }

            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (file, bytes);
        }
    }
}
