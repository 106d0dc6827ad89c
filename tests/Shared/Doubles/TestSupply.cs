using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A supply monitor that a test sets.</summary>
    public sealed class TestSupply : ISupply
    {
        public bool IsGood { get; set; } = true;
    }
}
