using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lockbox.Tests.Workbench;

/// <summary>The board's end of a serial port that is made of software.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NotOurTerminal = 0x100;

    private readonly FileStream _board;

    public PseudoTerminal()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("serial ports of software are Linux' way");
        }

        int end = posix_openpt(ReadWrite | NotOurTerminal);
        Assert.IsTrue(end >= 0 && grantpt(end) == 0 && unlockpt(end) == 0, "there are pseudo-terminals");
        Name = Marshal.PtrToStringAnsi(ptsname(end))!;
        _board = new FileStream(new SafeFileHandle(end, true), FileAccess.ReadWrite, 0);
    }

    /// <summary>The other end, to be opened as a port.</summary>
    public string Name { get; }

    public void Say(ReadOnlySpan<byte> bytes) => _board.Write(bytes);

    public void Dispose() => _board.Dispose();

    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(int end);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(int end);

    [DllImport("libc", SetLastError = true)]
    private static extern nint ptsname(int end);
}
