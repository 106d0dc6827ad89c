using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

[TestClass]
public sealed class CodesTests
{
    [TestMethod]
    public void Digits_AtEveryPlace_AreUniform()
    {
        const int draws = 20000;
        int[,] counts = new int[8, 10];
        for (int i = 0; i < draws; i++)
        {
            string digits = Codes.DrawDigits(8);
            for (int place = 0; place < 8; place++)
            {
                counts[place, digits[place] - '0']++;
            }
        }

        for (int place = 0; place < 8; place++)
        {
            int at = place;
            double chi = ChiSquare(Enumerable.Range(0, 10).Select(digit => counts[at, digit]), draws / 10.0);
            // Nine degrees of freedom: fair digits exceed 45 once in a million times.
            Assert.IsLessThan(45.0, chi, $"place {place}");
        }
    }

    [TestMethod]
    public void Symbols_AreUniform()
    {
        int[] counts = new int[16];
        for (int i = 0; i < 32000; i++)
        {
            counts[Codes.DrawSymbol()]++;
        }

        // Fifteen degrees of freedom: fair symbols exceed 56 once in a million times.
        Assert.IsLessThan(56.0, ChiSquare(counts, 2000.0));
    }

    [TestMethod]
    [DataRow("000000")]
    [DataRow("77777777")]
    [DataRow("123456")]
    [DataRow("23456789")]
    [DataRow("7890123")]
    [DataRow("87654321")]
    [DataRow("10987654")]
    [DataRow("12121212")]
    [DataRow("1212121")]
    [DataRow("123123")]
    [DataRow("12341234")]
    public void Trivial_IsFound(string digits) => Assert.IsTrue(TrivialDigits.IsTrivial(digits));

    [TestMethod]
    [DataRow("12345687")]
    [DataRow("112233")]
    [DataRow("28515452")]
    [DataRow("1231232")]
    [DataRow("062106")]
    public void NotTrivial_IsLeftAlone(string digits) => Assert.IsFalse(TrivialDigits.IsTrivial(digits));

    [TestMethod]
    public void OfAllSixDigits_OnlyTheTrivialAreLost()
    {
        int trivial = Enumerable.Range(0, 1000000).Count(number => TrivialDigits.IsTrivial($"{number:D6}"));

        // 1000 triples twice (10 of them one digit), 100 pairs three times (10 again), 10 runs up and 10 down.
        Assert.AreEqual(1000 + 90 + 20, trivial);
    }

    [TestMethod]
    [DataRow(5)]
    [DataRow(9)]
    public void OtherLengths_AreRefused(int count) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Codes.DrawDigits(count));

    private static double ChiSquare(IEnumerable<int> counts, double expected) =>
        counts.Sum(count => (count - expected) * (count - expected) / expected);
}
