using Lockbox.Core.Panel;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A technician at a box that has his code, walking through the menu.</summary>
    public sealed class Technician
    {
        public const int Pages = 13;

        private const string Code = "31415926";
        private const int Symbol = 5;

        private int _page;

        /// <summary>Opens the menu with a code that is good for a day.</summary>
        public Technician()
            : this(86400)
        {
        }

        /// <summary>Opens the menu with a code that is over after so many seconds, at a box that knows the time.</summary>
        public Technician(int seconds)
        {
            Box.Connect(TestBox.Now);
            Box.Issuer.Kind = 2;
            Box.Issuer.Grant("tech", Code, Symbol, TestBox.Now - 60, TestBox.Now + seconds);
            Box.Deliver();
            Enter();
        }

        public TestBox Box { get; } = new TestBox();

        /// <summary>How many LEDs are lit.</summary>
        public int Lit => Pixels.Lit(Box.Display.Shown, 0, Box.Display.Shown.Length);

        public void Enter()
        {
            _page = 0;
            Box.Enter(Code, Symbol);
            Box.Run(1100);
        }

        /// <summary>Turns to a page further on.</summary>
        public void To(ServicePage page)
        {
            while (_page != (int)page)
            {
                Next();
            }
        }

        /// <summary>Turns the page; among the keys one # is only shown.</summary>
        public void Next()
        {
            Box.Type(_page == (int)ServicePage.Keys ? "##" : "#");
            _page = (_page + 1) % Pages;
        }

        /// <returns>A copy of what is shown.</returns>
        public byte[] Look()
        {
            byte[] copy = new byte[Box.Display.Shown.Length];
            Box.Display.Shown.CopyTo(copy, 0);
            return copy;
        }

        /// <returns>True when what is shown is not what was seen before.</returns>
        public bool Sees(byte[] before)
        {
            return Pixels.Different(before, Box.Display.Shown) > 0;
        }
    }
}
