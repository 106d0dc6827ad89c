namespace Lockbox.Core.Panel
{
    /// <summary>
    /// The sixteen symbols a buyer chooses from. The numbers are part of the protocol: 0 star, 1 heart, 2 moon, 3 sun, 4 tree,
    /// 5 house, 6 car, 7 key, 8 bell, 9 fish, 10 cup, 11 drop, 12 bolt, 13 flag, 14 smile, 15 anchor.
    /// </summary>
    public static class Symbols
    {
        public const int Count = 16;

        /// <summary>Fills one module with a symbol.</summary>
        /// <param name="symbol">0 to 15.</param>
        /// <param name="module">0 (left) to 3.</param>
        public static void Draw(int symbol, Frame frame, int module)
        {
            for (int row = 0; row < Frame.Rows; row++)
            {
                frame.Set(module, row, SymbolGlyphs.Rows[(symbol * Frame.Rows) + row]);
            }
        }

        /// <returns>Whether the module shows exactly this symbol.</returns>
        public static bool Matches(int symbol, Frame frame, int module)
        {
            for (int row = 0; row < Frame.Rows; row++)
            {
                if (frame.RowOf(module, row) != SymbolGlyphs.Rows[(symbol * Frame.Rows) + row])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
