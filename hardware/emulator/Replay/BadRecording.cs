namespace Lockbox.Emulator.Replay;

/// <summary>A file cannot be played; the message says why.</summary>
internal sealed class BadRecording(string message) : Exception(message);
