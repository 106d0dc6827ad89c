namespace Lockbox.Tests.Issuing;

/// <summary>A message as the scripted box has read it.</summary>
internal sealed record Command(string Name, long Sequence, string GrantId, byte[] Tag, long Number, byte[] Nonce);
