namespace Lockbox.Core.Ports
{
    /// <summary>The coil that draws the bolt. Off is locked, and off is how it starts.</summary>
    public interface ICoil
    {
        /// <summary>Switches the current. Does not block; the hardware ends a pulse after 1,500 ms by itself.</summary>
        void Drive(bool on);
    }
}
