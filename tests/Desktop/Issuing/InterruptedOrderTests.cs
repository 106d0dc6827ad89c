using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>A code that a power cut has spent is replaced without a person, once, in whatever order the box's messages come.</summary>
[TestClass]
public sealed class InterruptedOrderTests
{
    private const string Promise = "exactly one code takes the place of the interrupted one";

    [TestMethod]
    public void ReleasedCode_EveryOrderOfWhatTheBoxSays_IsReplacedOnce() => TryOrders(isConfirmed: true);

    [TestMethod]
    public void CodeWithoutReceipt_EveryOrderOfWhatTheBoxSays_IsReplacedOnce() => TryOrders(isConfirmed: false);

    private static void TryOrders(bool isConfirmed)
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        int count = 0;
        foreach (int[] order in Orders([0, 1, 2, 3, 3, 4]))
        {
            Try(new PaperDesk(vault, $"box-{count++}"), isConfirmed, order);
        }

        Assert.AreEqual(360, count);
    }

    private static void Try(PaperDesk desk, bool isConfirmed, int[] order)
    {
        GrantRecord grant = desk.Issue();
        byte[] receipt = desk.Box.Answer(desk.Command(0));
        if (isConfirmed)
        {
            desk.Take(receipt);
            desk.Release();
            receipt = desk.Box.Receipt(0, 1, Receipt.Repeated);
        }

        byte[] boot = desk.Box.Event(EventKind.Boot);
        byte[] interrupted = desk.Box.Event(EventKind.Interrupted, grant.Id);
        byte[][] said = [receipt, desk.Box.Hello(), boot, interrupted, desk.Box.Hello()];
        desk.Take([.. order.Select(index => said[index])]);
        desk.Deliver();
        desk.Take(desk.Box.Hello());

        string how = $"{Promise}; receipt 0, hello 1, boot 2, interrupted 3, hello 4, in the order {string.Join(' ', order)}";
        Assert.IsNull(desk.Record.Attention, how);
        Assert.HasCount(2, desk.Grants, how);
        Assert.AreEqual(GrantState.Replaced, desk.Grant(grant.Id).State, how);
        GrantView other = desk.Grants.Single(one => one.Id != grant.Id);
        Assert.AreEqual(GrantState.Armed, other.State, how);
        Assert.AreEqual((grant.Expires, grant.Reference), (other.To.ToUnixTimeSeconds(), other.Reference), how);
        CollectionAssert.AreEqual(new[] { other.Id }, desk.Box.Armed.Keys.ToArray(), how);
    }

    // Equal ones are not told apart.
    private static IEnumerable<int[]> Orders(int[] left)
    {
        if (left.Length == 0)
        {
            yield return [];
        }

        foreach (int first in left.Distinct())
        {
            int at = Array.IndexOf(left, first);
            foreach (int[] rest in Orders([.. left[..at], .. left[(at + 1)..]]))
            {
                yield return [first, .. rest];
            }
        }
    }
}
