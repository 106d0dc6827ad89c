using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>A check under trace.</summary>
internal interface ISubject
{
    /// <summary>The tag of the code that is typed, always the same.</summary>
    byte[] Tag { get; }

    /// <summary>Types the code once, with this in the slots.</summary>
    Trail Try(SlotTags slots);
}
