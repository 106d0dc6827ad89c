using Lockbox.Core.Keys;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class TypingTests
    {
        [TestMethod]
        public void Digits_Typed_AreThereInOrder()
        {
            Typing typing = NewTyping();

            Type(typing, "123");

            Assert.AreEqual("313233", Hex.Of(typing.Entry.Digits, 3));
            Assert.AreEqual(3, typing.Entry.Count);
            Assert.IsTrue(typing.IsBegun);
            Assert.IsFalse(typing.IsPicking);
        }

        [TestMethod]
        public void Letters_AmongTheDigits_AreIgnored()
        {
            Typing typing = NewTyping();

            Assert.AreEqual(-1, Type(typing, "1A2B3C#D"));

            Assert.AreEqual(3, typing.Entry.Count);
        }

        [TestMethod]
        public void Back_TakesTheLastDigitAndLeavesNoTrace()
        {
            Typing typing = NewTyping();

            Type(typing, "12*9**");

            Assert.IsFalse(typing.IsBegun);
            Assert.AreEqual("0000000000000000", Hex.Of(typing.Entry.Digits, 8));
            Type(typing, "*7");
            Assert.AreEqual("37", Hex.Of(typing.Entry.Digits, 1));
        }

        [TestMethod]
        public void Key_OfAPage_PicksTheSymbolShownThere()
        {
            Typing typing = NewTyping();
            Type(typing, "123456##");

            Assert.IsTrue(typing.IsPicking);
            Assert.AreEqual(2, typing.Pages.Page);
            Assert.AreEqual((int)typing.Pages.Order[10], Type(typing, "C"));
        }

        [TestMethod]
        public void Digits_WhileASymbolIsPicked_AreIgnored()
        {
            Typing typing = NewTyping();

            Assert.AreEqual(-1, Type(typing, "1234567890"));

            Assert.AreEqual(6, typing.Entry.Count);
            Assert.AreEqual("313233343536", Hex.Of(typing.Entry.Digits, 6));
        }

        [TestMethod]
        public void Back_OnAPage_TurnsBackAndThenTakesADigit()
        {
            Typing typing = NewTyping();
            Type(typing, "123456#");

            Type(typing, "*");
            Assert.AreEqual(0, typing.Pages.Page);
            Assert.IsTrue(typing.IsPicking);
            Type(typing, "*");

            Assert.IsFalse(typing.IsPicking);
            Assert.AreEqual(5, typing.Entry.Count);
        }

        [TestMethod]
        public void Page_AfterTheLast_IsTheFirst()
        {
            Typing typing = NewTyping();

            Type(typing, "123456####");

            Assert.AreEqual(0, typing.Pages.Page);
        }

        [TestMethod]
        public void Entry_Forgotten_IsWiped()
        {
            Typing typing = NewTyping();
            Type(typing, "123456#");

            typing.Forget();

            Assert.AreEqual("0000000000000000", Hex.Of(typing.Entry.Digits, 8));
            Assert.AreEqual(0, typing.Entry.Count);
            Assert.AreEqual("00000000000000000000000000000000", Hex.Of(typing.Pages.Order, 16));
            Assert.AreEqual(0, typing.Pages.Page);
        }

        [TestMethod]
        public void Entry_ThatIsFull_TakesNoMore()
        {
            CodeEntry entry = new CodeEntry(6);
            for (int i = 0; i < 9; i++)
            {
                entry.Add('5');
            }

            Assert.AreEqual(6, entry.Count);
            Assert.IsTrue(entry.IsComplete);
        }

        private static Typing NewTyping()
        {
            return new Typing(new CodeEntry(6), new SymbolPages(new TestRandom(5)));
        }

        private static int Type(Typing typing, string caps)
        {
            int symbol = -1;
            for (int i = 0; i < caps.Length; i++)
            {
                symbol = typing.Take(caps[i]);
            }

            return symbol;
        }
    }
}
