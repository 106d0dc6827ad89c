using Lockbox.Tests.Timing.Controls;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing;

/// <summary>One traced world for the whole rung: its tests run one after the other.</summary>
internal static class Worlds
{
    private static readonly Lazy<TracedWorld> _one = new(() => new TracedWorld(typeof(IScan).Namespace));

    public static TracedWorld One => _one.Value;

    public static string PlaceOf(int place)
    {
        return One.Places[place];
    }
}
