namespace Lockbox.Issuing;

/// <summary>A wish that cannot be granted; nothing was changed. The message says what, where, and what to do.</summary>
public sealed class IssuingRefused(Refusal reason, string message) : Exception(message)
{
    public Refusal Reason { get; } = reason;
}
