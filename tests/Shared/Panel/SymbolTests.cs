using Lockbox.Core.Panel;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A buyer in the rain must not take one symbol for another.</summary>
    [TestClass]
    public class SymbolTests
    {
        private const int LeastDifference = 14;
        private const int FurthestShift = Frame.Rows - 1;

        [TestMethod]
        public void AnyTwo_DifferInAtLeastFourteenPixels()
        {
            for (int a = 0; a < Symbols.Count; a++)
            {
                for (int b = 0; b < a; b++)
                {
                    int different = Pixels.Different(RowsOf(a), RowsOf(b));
                    Assert.IsTrue(different >= LeastDifference, a + " and " + b + " differ in " + different);
                }
            }
        }

        [TestMethod]
        public void None_IsAnotherOneMoved()
        {
            for (int a = 0; a < Symbols.Count; a++)
            {
                for (int b = 0; b < Symbols.Count; b++)
                {
                    Assert.IsFalse(a != b && IsMoved(RowsOf(a), RowsOf(b)), a + " moved is " + b);
                }
            }
        }

        [TestMethod]
        public void Symbol_FillsItsOwnModuleOnly()
        {
            Frame frame = new Frame();
            Symbols.Draw(4, frame, 2);

            Assert.IsTrue(Pixels.Lit(frame.Bytes, 16, 8) > 0);
            Assert.AreEqual(Pixels.Lit(frame.Bytes, 16, 8), Pixels.Lit(frame.Bytes, 0, 32));
        }

        [TestMethod]
        public void Matches_OnlyTheSymbolDrawn()
        {
            Frame frame = new Frame();
            for (int drawn = 0; drawn < Symbols.Count; drawn++)
            {
                Symbols.Draw(drawn, frame, 3);
                for (int symbol = 0; symbol < Symbols.Count; symbol++)
                {
                    Assert.AreEqual(symbol == drawn, Symbols.Matches(symbol, frame, 3));
                }
            }
        }

        [TestMethod]
        public void Page_ShowsItsFourFromTheLeft()
        {
            byte[] order = { 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 };
            Frame frame = new Frame();

            SymbolPage.Draw(order, 2, frame);

            Assert.IsTrue(Symbols.Matches(7, frame, 0));
            Assert.IsTrue(Symbols.Matches(6, frame, 1));
            Assert.IsTrue(Symbols.Matches(5, frame, 2));
            Assert.IsTrue(Symbols.Matches(4, frame, 3));
        }

        private static byte[] RowsOf(int symbol)
        {
            Frame frame = new Frame();
            Symbols.Draw(symbol, frame, 0);
            byte[] rows = new byte[Frame.Rows];
            for (int row = 0; row < Frame.Rows; row++)
            {
                rows[row] = frame.RowOf(0, row);
            }

            return rows;
        }

        private static bool IsMoved(byte[] from, byte[] to)
        {
            for (int down = -FurthestShift; down <= FurthestShift; down++)
            {
                for (int right = -FurthestShift; right <= FurthestShift; right++)
                {
                    if (IsMovedBy(right, down, from, to))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private static bool IsMovedBy(int right, int down, byte[] from, byte[] to)
        {
            for (int row = 0; row < Frame.Rows; row++)
            {
                int source = row - down;
                int bits = source < 0 || source >= Frame.Rows ? 0 : from[source];
                int moved = right < 0 ? bits << -right : bits >> right;
                if ((byte)moved != to[row])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
