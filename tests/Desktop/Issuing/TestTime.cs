namespace Lockbox.Tests.Issuing;

/// <summary>The wall clock, moved as a test likes.</summary>
internal sealed class TestTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
