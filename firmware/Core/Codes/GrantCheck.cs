using Lockbox.Core.Secrets;

namespace Lockbox.Core.Codes
{
    /// <summary>
    /// Finds a tag among the grants in a time that says nothing: all 96 slots, every byte, no branch and no index that
    /// depends on what is stored or typed (PROTOCOL.md 5.2).
    /// </summary>
    public sealed class GrantCheck
    {
        private readonly StateFile _state;

        public GrantCheck(StateFile state)
        {
            _state = state;
        }

        /// <returns>The slot that holds the tag, or <see cref="GrantBook.NoSlot"/>.</returns>
        public int Find(byte[] tag)
        {
            int found = GrantBook.NoSlot;
            byte[] bytes = _state.Bytes;
            for (int slot = 0; slot < Limits.GrantSlots; slot++)
            {
                int equal = FixedTime.EqualMask(bytes, StateFile.RecordAt(slot) + GrantRecord.TagAt, tag, 0, Limits.TagBytes);
                found = (slot & equal) | (found & ~equal);
            }

            return found;
        }
    }
}
