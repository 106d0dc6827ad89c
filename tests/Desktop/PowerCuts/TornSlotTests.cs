using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The model of the device does what it says: only then is a cut on it worth something.</summary>
[TestClass]
public sealed class TornSlotTests
{
    private static readonly byte[] _old = Filled(0x0F, 900);
    private static readonly byte[] _fresh = Filled(0xC3, 1000);

    [TestMethod]
    [DataRow("0:create:none:1")]
    [DataRow("0:write:none:1")]
    [DataRow("0:close:none:1")]
    [DataRow("0:before:none:1")]
    public void Write_CutThatLeavesNothing_OldContentStands(string cut)
    {
        CollectionAssert.AreEqual(_old, LeftBy(cut));
    }

    [TestMethod]
    [DataRow("0:write:all:1")]
    [DataRow("0:close:all:1")]
    [DataRow("0:after:all:1")]
    public void Write_CutThatComesTooLate_NewContentStands(string cut)
    {
        CollectionAssert.AreEqual(_fresh, LeftBy(cut));
    }

    [TestMethod]
    public void Write_Prefix_OnlyFirstBytes()
    {
        byte[] left = LeftBy("0:write:prefix:1");

        Assert.IsLessThan(_fresh.Length, left.Length);
        CollectionAssert.AreEqual(_fresh[..left.Length], left);
    }

    [TestMethod]
    public void Write_Bits_OnlyThoseThatShouldHaveChanged()
    {
        byte[] left = LeftBy("0:write:bits:1");

        bool isSubset = Enumerable.Range(0, _old.Length).All(i => ((left[i] ^ _old[i]) & ~(_fresh[i] ^ _old[i])) == 0);
        Assert.IsTrue(isSubset);
        CollectionAssert.AreNotEqual(_old, left[.._old.Length]);
    }

    [TestMethod]
    public void Write_OutOfOrder_LastPageWithoutTheFirst()
    {
        byte[] left = LeftBy("0:write:outoforder:1");

        int last = _fresh.Length - (_fresh.Length % TornSlot.PageBytes);
        CollectionAssert.AreEqual(_fresh[last..], left[last..]);
        CollectionAssert.AreNotEqual(_fresh[..TornSlot.PageBytes], left[..TornSlot.PageBytes]);
    }

    [TestMethod]
    public void Write_Neighbours_GarbageWithinOnePage()
    {
        byte[] left = LeftBy("0:write:neighbours:1");

        bool[] isGarbage = [.. left.Chunk(TornSlot.PageBytes).Select(page => page.Any(value => value is not (0x0F or 0xC3 or 0xFF)))];
        Assert.AreEqual(1, isGarbage.Count(page => page));
    }

    [TestMethod]
    public void Write_SameCut_SameBytes()
    {
        CollectionAssert.AreEqual(LeftBy("0:close:neighbours:7"), LeftBy("0:close:neighbours:7"));
    }

    private static byte[] LeftBy(string cut)
    {
        CutFlash flash = new();
        flash.Put(FlashFiles.Fails, 0, _old);
        flash.Put(FlashFiles.Fails, 1, _old);
        flash.Watch(Cut.Parse(cut));

        Assert.ThrowsExactly<PowerCut>(() => flash.Write(FlashFiles.Fails, 1, _fresh, _fresh.Length));

        Assert.AreSame(_old, flash.Slot(FlashFiles.Fails, 0), "the other slot is never touched");
        return flash.Slot(FlashFiles.Fails, 1);
    }

    private static byte[] Filled(byte value, int length)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, value);
        return bytes;
    }
}
