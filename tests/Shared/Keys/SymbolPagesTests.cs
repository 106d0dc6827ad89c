using Lockbox.Core;
using Lockbox.Core.Keys;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class SymbolPagesTests
    {
        private const int Shuffles = 2000;

        [TestMethod]
        public void Pages_TogetherShowEverySymbolOnce()
        {
            SymbolPages pages = new SymbolPages(new TestRandom(9));
            for (int round = 0; round < 100; round++)
            {
                int seen = 0;
                pages.Shuffle();
                for (int page = 0; page < 4; page++)
                {
                    for (int position = 0; position < Limits.SymbolsPerPage; position++)
                    {
                        seen |= 1 << pages.At(position);
                    }

                    pages.Turn();
                }

                Assert.AreEqual(0xFFFF, seen);
                Assert.AreEqual(0, pages.Page);
            }
        }

        [TestMethod]
        public void Symbol_InAnyPlace_IsAboutAsLikelyAsAnyOther()
        {
            SymbolPages pages = new SymbolPages(new TestRandom(77));
            int[] counts = new int[256];
            for (int i = 0; i < Shuffles; i++)
            {
                pages.Shuffle();
                for (int place = 0; place < 16; place++)
                {
                    counts[(place * 16) + pages.Order[place]]++;
                }
            }

            // 125 expected, standard deviation 11: five of them either way.
            for (int i = 0; i < counts.Length; i++)
            {
                Assert.IsTrue(counts[i] > 70 && counts[i] < 180, counts[i].ToString());
            }
        }

        [TestMethod]
        public void Shuffle_StartsAtTheFirstPage()
        {
            SymbolPages pages = new SymbolPages(new TestRandom(4));
            pages.Shuffle();
            pages.Turn();
            pages.Shuffle();

            Assert.AreEqual(0, pages.Page);
            Assert.IsFalse(pages.TurnBack());
        }
    }
}
