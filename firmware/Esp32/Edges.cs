using System;

namespace Lockbox.Esp32
{
    /// <summary>
    /// How long a level must stand to be an edge: one tick of the platform. Shorter ones, such as those of the scan itself,
    /// raise nothing and cannot flood the one thread that all events share.
    /// </summary>
    internal static class Edges
    {
        internal static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(10);
    }
}
