namespace Lockbox.Tests.Model;

/// <summary>One command of a sequence: a value that prints as it can be typed, and that can be made again.</summary>
internal abstract record Move
{
    /// <summary>Makes the move on box and model.</summary>
    public abstract void Make(Rig rig);
}
