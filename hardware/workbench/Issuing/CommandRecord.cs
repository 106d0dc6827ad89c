namespace Lockbox.Issuing;

/// <summary>A sequenced command, signed. The same bytes are sent every time.</summary>
internal sealed record CommandRecord(long Sequence, string Command, string? GrantId, byte[] Message);
