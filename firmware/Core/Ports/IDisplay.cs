namespace Lockbox.Core.Ports
{
    /// <summary>Four 8×8 LED modules in a row.</summary>
    public interface IDisplay
    {
        /// <summary>
        /// Shows a picture. Sends only what changed, so it is cheap to call with the same picture again.
        /// </summary>
        /// <param name="frame">
        /// 32 bytes: module * 8 + row, module 0 on the left, row 0 on top, bit 7 the leftmost column.
        /// </param>
        void Show(byte[] frame);

        /// <summary>Sends everything anew: what a spike of the coil upset is mended.</summary>
        void Refresh();
    }
}
