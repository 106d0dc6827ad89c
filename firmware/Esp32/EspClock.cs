using System;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>Time since boot from the FreeRTOS tick, steps of 10 ms. Any thread.</summary>
    public sealed class EspClock : IClock
    {
        private readonly long _bootMs = Environment.TickCount64;

        /// <inheritdoc/>
        public long NowMs => Environment.TickCount64 - _bootMs;
    }
}
