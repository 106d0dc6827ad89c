namespace Lockbox.Issuing;

/// <summary>Which states mean what.</summary>
public static class GrantStates
{
    /// <returns>True while the code could still open the box, or may yet come to.</returns>
    public static bool IsLive(this GrantState state) => state <= GrantState.Released;

    /// <returns>True once the box has confirmed the grant and it still holds.</returns>
    public static bool IsArmed(this GrantState state) => state is GrantState.Armed or GrantState.Released;
}
