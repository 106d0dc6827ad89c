using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

/// <summary>Whatever the box can show is read back as what it is, and nothing else is.</summary>
[TestClass]
public class FaceReaderTests
{
    private const int Quadruples = 10000;

    [TestMethod]
    public void EveryFixedFace_IsReadBack()
    {
        foreach (Face face in Enum.GetValues<Face>().Except([Face.Digits, Face.Symbols, Face.Penalty]))
        {
            Assert.AreEqual(new FaceReading(face), FaceReader.Read(Shown(frame => Pictures.Draw(face, frame))));
        }
    }

    [TestMethod]
    [DataRow(6)]
    [DataRow(7)]
    [DataRow(8)]
    public void EveryCountOfDigits_IsReadBack(int length)
    {
        for (int count = 0; count <= length; count++)
        {
            FaceReading expected = new(Face.Digits) { Digits = count, Length = length };
            Assert.AreEqual(expected, FaceReader.Read(Shown(frame => DigitBlocks.Draw(count, length, frame))));
        }
    }

    [TestMethod]
    public void EveryCountdown_IsReadBack()
    {
        for (int seconds = 1; seconds <= 3600; seconds++)
        {
            FaceReading expected = new(Face.Penalty) { Seconds = seconds };
            Assert.AreEqual(expected, FaceReader.Read(Shown(frame => Countdown.Draw(seconds, frame))));
        }
    }

    [TestMethod]
    public void RandomQuadruplesOfSymbols_AreReadBack()
    {
        Random random = new(20261123);
        byte[] order = new byte[Frame.Modules];
        for (int i = 0; i < Quadruples; i++)
        {
            for (int place = 0; place < order.Length; place++)
            {
                order[place] = (byte)random.Next(Symbols.Count);
            }

            FaceReading? reading = FaceReader.Read(Shown(frame => SymbolPage.Draw(order, 0, frame)));

            Assert.AreEqual(Face.Symbols, reading?.Face, string.Join(' ', order));
            CollectionAssert.AreEqual(order.Select(symbol => (int)symbol).ToArray(), reading?.Symbols?.ToArray());
        }
    }

    [TestMethod]
    public void AnyPictureWithOnePixelWrong_IsNotTakenForWhatItWas()
    {
        foreach (Face face in Enum.GetValues<Face>().Except([Face.Digits, Face.Symbols, Face.Penalty]))
        {
            for (int pixel = 0; pixel < Frame.Width * Frame.Rows; pixel++)
            {
                uint[] rows = Shown(frame => Pictures.Draw(face, frame));
                rows[pixel / Frame.Width] ^= 1u << (pixel % Frame.Width);

                Assert.IsNull(FaceReader.Read(rows), $"{face}, pixel {pixel}");
            }
        }
    }

    [TestMethod]
    public void TestPattern_IsNoFace()
    {
        Assert.IsNull(FaceReader.Read([.. Enumerable.Repeat(uint.MaxValue, Frame.Rows)]));
    }

    [TestMethod]
    public void SevenRows_AreNoPicture()
    {
        Assert.ThrowsExactly<ArgumentException>(() => FaceReader.Read(new uint[7]));
    }

    private static uint[] Shown(Action<Frame> draw)
    {
        Frame frame = new();
        draw(frame);
        uint[] rows = new uint[Frame.Rows];
        for (int row = 0; row < Frame.Rows; row++)
        {
            rows[row] = (uint)(frame.RowOf(0, row) << 24 | frame.RowOf(1, row) << 16 | frame.RowOf(2, row) << 8 | frame.RowOf(3, row));
        }

        return rows;
    }
}
