namespace Lockbox.Wiring;

/// <summary>The power went while the program was running. Not an error: the thread simply is no more.</summary>
public sealed class PowerLost : Exception
{
    public PowerLost()
        : base("the board has no power")
    {
    }
}
