namespace Lockbox.Core.Panel
{
    /// <summary>A shut padlock, one module large.</summary>
    internal static class Padlock
    {
        private static readonly byte[] _shut =
        {
            0b00111000,
            0b01000100,
            0b01000100,
            0b11111110,
            0b11101110,
            0b11101110,
            0b11111110,
            0b11111110,
        };

        internal static void DrawShut(Frame frame, int module)
        {
            for (int row = 0; row < Frame.Rows; row++)
            {
                frame.Set(module, row, _shut[row]);
            }
        }
    }
}
