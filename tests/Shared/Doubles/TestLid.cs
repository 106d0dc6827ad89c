using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A lid switch that a test sets.</summary>
    public sealed class TestLid : ILid
    {
        public bool IsOpen { get; set; }
    }
}
