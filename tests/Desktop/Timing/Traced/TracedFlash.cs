using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>Flash that marks its calls.</summary>
internal sealed class TracedFlash : IFlash
{
    private readonly TestFlash _flash = new();

    public int Writes => _flash.Writes;

    public int Read(int file, int slot, byte[] into)
    {
        Trace.Step(Marks.Read);
        return _flash.Read(file, slot, into);
    }

    public bool Write(int file, int slot, byte[] from, int count)
    {
        Trace.Step(Marks.Write);
        return _flash.Write(file, slot, from, count);
    }
}
