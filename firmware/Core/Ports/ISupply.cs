namespace Lockbox.Core.Ports
{
    /// <summary>The supply monitor.</summary>
    public interface ISupply
    {
        /// <summary>True while the board holds enough energy for a whole pulse.</summary>
        bool IsGood { get; }
    }
}
