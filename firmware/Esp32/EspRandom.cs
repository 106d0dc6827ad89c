using System;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>The chip's generator: unpredictable while the radio is on, good enough for a shuffle before that.</summary>
    public sealed class EspRandom : IRandom
    {
        private readonly Random _random = new Random();

        /// <inheritdoc/>
        public void Fill(byte[] bytes)
        {
            _random.NextBytes(bytes);
        }
    }
}
