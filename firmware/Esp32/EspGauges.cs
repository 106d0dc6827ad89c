using Lockbox.Core.Ports;
using nanoFramework.Hardware.Esp32;

namespace Lockbox.Esp32
{
    /// <summary>Memory as the CLR and the chip count it.</summary>
    public sealed class EspGauges : IGauges
    {
        /// <inheritdoc/>
        public long ManagedFree => nanoFramework.Runtime.Native.GC.Run(false);

        /// <inheritdoc/>
        public long NativeFree
        {
            get
            {
                NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out _, out uint free, out _);
                return free;
            }
        }

        /// <inheritdoc/>
        public long LargestBlock
        {
            get
            {
                NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out _, out _, out uint largest);
                return largest;
            }
        }
    }
}
