namespace Lockbox.Core.Ports
{
    /// <summary>The switch under the lid.</summary>
    public interface ILid
    {
        /// <summary>The level now, not a memory of it.</summary>
        bool IsOpen { get; }
    }
}
