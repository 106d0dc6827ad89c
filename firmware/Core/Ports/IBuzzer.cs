namespace Lockbox.Core.Ports
{
    /// <summary>The buzzer, one tone.</summary>
    public interface IBuzzer
    {
        /// <summary>Switches the tone. Does not block.</summary>
        void Sound(bool on);
    }
}
