namespace Lockbox.Core.Panel
{
    /// <summary>Four symbols side by side, each above its key.</summary>
    public static class SymbolPage
    {
        /// <param name="order">The symbols in the order to be shown, four to a page.</param>
        /// <param name="page">0 for the first four.</param>
        public static void Draw(byte[] order, int page, Frame frame)
        {
            for (int module = 0; module < Frame.Modules; module++)
            {
                Symbols.Draw(order[(page * Frame.Modules) + module], frame, module);
            }
        }
    }
}
