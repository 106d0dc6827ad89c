using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>Time that passes when a test says so.</summary>
    public sealed class TestClock : IClock
    {
        public long NowMs { get; private set; }

        public void Advance(long milliseconds)
        {
            NowMs += milliseconds;
        }
    }
}
