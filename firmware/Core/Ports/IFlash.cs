namespace Lockbox.Core.Ports
{
    /// <summary>
    /// Files in two slots each. A slot is written whole and is durable when <see cref="Write"/> returns true; if the power
    /// goes before that, the slot may hold anything. Blocks for tens of milliseconds; main loop only.
    /// </summary>
    public interface IFlash
    {
        /// <summary>Reads a slot from its start.</summary>
        /// <returns>The slot's length, even if more than fits; 0 when there is none; negative when reading failed.</returns>
        int Read(int file, int slot, byte[] into);

        /// <summary>Replaces a slot by the first <paramref name="count"/> bytes.</summary>
        /// <returns>False when it could not be made durable.</returns>
        bool Write(int file, int slot, byte[] from, int count);
    }
}
