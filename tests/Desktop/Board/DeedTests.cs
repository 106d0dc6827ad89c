using System.Reflection;
using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Board;

/// <summary>What is done to a board is noted, and can be done again; its noise follows from its seed.</summary>
[TestClass]
public sealed class DeedTests
{
    private static readonly string[] _names =
        [.. typeof(Deeds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [TestMethod]
    public void Deed_OfEveryName_NotesItselfWhenItIsDoneAgain()
    {
        foreach (string name in _names)
        {
            using Bench bench = new();
            List<Deed> noted = [];
            Prepare(bench.Board, name);
            bench.Board.Substrate.Deed += noted.Add;

            Deeds.Do(bench.Board, name, 1);

            Assert.IsTrue(noted.Exists(deed => deed.What == name), $"{name}: {string.Join(", ", noted)}");
        }
    }

    [TestMethod]
    public void Noise_OfOneSeed_IsTheSameForEachPowerUpAndGenerator()
    {
        byte[] seed = [1, 2, 3];

        Assert.AreEqual(Draw(seed, 1, 1), Draw(seed, 1, 1));
        Assert.AreNotEqual(Draw(seed, 1, 1), Draw(seed, 1, 2));
        Assert.AreNotEqual(Draw(seed, 1, 1), Draw(seed, 2, 1));
        Assert.AreNotEqual(Draw(seed, 1, 1), Draw([1, 2, 4], 1, 1));
    }

    private static string Draw(byte[] seed, int powerUp, int generator)
    {
        byte[] drawn = new byte[80];
        new SeededNoise(seed, powerUp, generator).Fill(drawn);
        return Convert.ToHexString(drawn);
    }

    private static void Prepare(EmulatedBoard board, string name)
    {
        if (name is not (Deeds.Restore or Deeds.OpenLid))
        {
            board.Restore();
        }

        if (name == Deeds.OpenLid)
        {
            board.Lid.Force();
        }
    }
}
