using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A chip with as much memory as a test says.</summary>
    public sealed class TestGauges : IGauges
    {
        public long ManagedFree { get; set; } = 4000000;

        public long NativeFree { get; set; } = 90000;

        public long LargestBlock { get; set; } = 40000;
    }
}
