using Lockbox.Core.Panel;

namespace Lockbox.Shared.Doubles
{
    // Somebody who types, and looks at the display.
    public sealed partial class TestBox
    {
        private const string Caps = "123A456B789C*0#D";

        /// <summary>Presses and releases keys as they are printed.</summary>
        public void Type(string caps)
        {
            for (int i = 0; i < caps.Length; i++)
            {
                int key = Caps.IndexOf(caps[i]);
                Keys.Press(key);
                Run(50);
                Keys.Release(key);
                Run(50);
            }
        }

        /// <summary>Types digits, turns pages until the symbol is there, and presses its key; the verdict is still to come.</summary>
        public void Enter(string digits, int symbol)
        {
            Type(digits);
            for (int page = 0; page < 4; page++)
            {
                int position = PositionOf(symbol);
                if (position >= 0)
                {
                    Type("ABCD".Substring(position, 1));
                    return;
                }

                Type("#");
            }
        }

        // Reads the display as a person does, so that a wrong picture is a wrong key.
        private int PositionOf(int symbol)
        {
            Frame drawn = new Frame();
            for (int position = 0; position < Frame.Modules; position++)
            {
                Symbols.Draw(symbol, drawn, position);
                if (IsShown(drawn, position))
                {
                    return position;
                }
            }

            return -1;
        }

        private bool IsShown(Frame drawn, int module)
        {
            bool same = true;
            for (int row = 0; row < Frame.Rows; row++)
            {
                int at = (module * Frame.Rows) + row;
                same &= Display.Shown[at] == drawn.Bytes[at];
            }

            return same;
        }
    }
}
