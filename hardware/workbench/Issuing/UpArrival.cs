namespace Lockbox.Issuing;

/// <summary>A message from the broker.</summary>
public sealed record UpArrival(string Topic, byte[] Message);
