namespace Lockbox.Core.Ports
{
    /// <summary>Time since boot. Never goes back and never follows wall time.</summary>
    public interface IClock
    {
        /// <summary>Milliseconds since boot; steps of 10 ms on the device. May be read from any thread.</summary>
        long NowMs { get; }
    }
}
