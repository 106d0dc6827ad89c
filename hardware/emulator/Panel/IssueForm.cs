namespace Lockbox.Emulator.Panel;

/// <summary>A wish for a code.</summary>
/// <param name="From">Unix seconds; about now when not given.</param>
/// <param name="To">Unix seconds; a day from now when not given.</param>
/// <param name="Reference">The dealer's own word for it.</param>
internal sealed record IssueForm(long? From = null, long? To = null, string? Reference = null);
