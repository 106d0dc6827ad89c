using System;

namespace Lockbox.Core.Panel
{
    /// <summary>The pictures that are always the same: one for each state, meant to be understood in any language.</summary>
    public static class Pictures
    {
        /// <param name="face">
        /// Not Digits, Symbols or Penalty: those depend on more and are drawn by <see cref="DigitBlocks"/>,
        /// <see cref="SymbolPage"/> and <see cref="Countdown"/>.
        /// </param>
        public static void Draw(Face face, Frame frame)
        {
            if (face == Face.Off)
            {
                frame.Clear();
                return;
            }

            int top = PlaceOf(face) * Frame.Rows;
            for (int row = 0; row < Frame.Rows; row++)
            {
                for (int module = 0; module < Frame.Modules; module++)
                {
                    frame.Set(module, row, (byte)(PictureRows.All[top + row] >> (24 - (module * 8))));
                }
            }
        }

        private static int PlaceOf(Face face)
        {
            if (face == Face.Digits || face == Face.Symbols || face == Face.Penalty || face > Face.Service)
            {
                throw new ArgumentOutOfRangeException(nameof(face));
            }

            // Off has no picture either.
            int drawn = face > Face.Penalty ? 4 : face > Face.Symbols ? 3 : 1;
            return (int)face - drawn;
        }
    }
}
