using Lockbox.Nano;

namespace Nano.System;

public static class Environment
{
    /// <summary>Milliseconds since power-up, in steps of 10.</summary>
    public static long TickCount64 => Ticks.RoundDown(Chip.Powered().UptimeMs);
}
