using Lockbox.Nano;

namespace Nano.Members;

/// <summary>Static members of System.DateTime that the chip answers.</summary>
public static class System_DateTime
{
    public static DateTime get_UtcNow()
    {
        return Chip.Powered().UtcNow;
    }
}
