namespace Lockbox.Core.Ports
{
    /// <summary>What can be measured of the chip itself. Main loop only; may block for a collection of garbage.</summary>
    public interface IGauges
    {
        /// <summary>Free bytes of the managed heap, after a collection of garbage.</summary>
        long ManagedFree { get; }

        /// <summary>Free bytes outside of the managed heap: what TLS lives on.</summary>
        long NativeFree { get; }

        /// <summary>The largest free block of these, bytes.</summary>
        long LargestBlock { get; }
    }
}
