namespace Lockbox.Core.Codes
{
    /// <summary>Makes the link by which an event refers to the one before it: the start of that one's MAC.</summary>
    public interface IEventSealer
    {
        /// <param name="bytes">Holds the event's record.</param>
        /// <param name="record">Where it starts.</param>
        /// <param name="link">Receives <see cref="EventRecord.LinkBytes"/> bytes.</param>
        void Seal(byte[] bytes, int record, byte[] link);
    }
}
