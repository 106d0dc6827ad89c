using Lockbox.Core;
using Lockbox.Core.Ports;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>HMAC that marks its calls and keeps the tag of the code it saw last.</summary>
internal sealed class TracedHash : IHash
{
    /// <summary>HMACs over a code so far.</summary>
    public int CodeCalls { get; private set; }

    public byte[] LastTag { get; } = new byte[Limits.TagBytes];

    public void Compute(byte[] key, byte[] text, int count, byte[] mac)
    {
        NativeHash.Instance.Compute(key, text, count, mac);
        bool isCode = text[0] == 'V' && text[1] == '1' && text[2] == '|';
        Trace.Step(isCode ? Marks.CodeHash : Marks.OtherHash);
        if (isCode)
        {
            CodeCalls++;
            Array.Copy(mac, LastTag, LastTag.Length);
        }
    }
}
