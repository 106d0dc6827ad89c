using Lockbox.Core.Ports;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// Every bit of every stored byte is turned over, one at a time, in a box at rest. The slot is known for damaged, and nothing
/// is forgotten, whichever slot it was (safety.md P9).
/// </summary>
[TestClass]
public sealed class BitFlipTests
{
    // Every so manieth flip is also lived through: booted as a whole box, connected, and every code typed.
    private const int Sample = 1499;

    [TestMethod]
    public void Bit_AnyTurnedOver_DetectedAndNothingForgotten()
    {
        Tally tally = new("bit-flips");
        foreach (RestingBox box in new[] { RestingBox.Used(), RestingBox.Troubled() })
        {
            Memory whole = new(box.Image);
            Parallel.ForEach(BitsOf(box.Image), bit => Flip(box, bit, whole, tally));
        }

        tally.Close();
    }

    private static IEnumerable<(int Slot, int Bit)> BitsOf(byte[][] image)
    {
        return Enumerable.Range(0, image.Length).SelectMany(slot => Enumerable.Range(0, image[slot].Length * 8).Select(bit => (slot, bit)));
    }

    private static void Flip(RestingBox box, (int Slot, int Bit) at, Memory whole, Tally tally)
    {
        byte[][] image = (byte[][])box.Image.Clone();
        byte[] turned = (byte[])image[at.Slot].Clone();
        turned[at.Bit / 8] ^= (byte)(1 << (at.Bit % 8));
        image[at.Slot] = turned;
        int file = at.Slot / FlashFiles.Slots;
        string name = $"{box.Name}, {FlashFiles.NameOf(file, at.Slot % FlashFiles.Slots)}, bit {at.Bit}";
        if (Memory.IsWhole(turned, file))
        {
            tally.Violate($"{name}: taken for whole");
        }

        if (new Memory(image).Missing(whole) is string missing)
        {
            tally.Violate($"{name}: {missing}");
        }

        if (at.Bit % Sample == 0)
        {
            Live(name, image, box.Witness.Copy(), tally);
        }

        tally.Add();
    }

    private static void Live(string name, byte[][] image, Witness witness, Tally tally)
    {
        Recovery.Run(new Lot(image, witness));
        foreach (string wrong in witness.Violations)
        {
            tally.Violate($"{name}: {wrong}");
        }
    }
}
