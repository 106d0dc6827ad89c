namespace Lockbox.Emulator.Panel;

/// <summary>The emulator cannot start; the message says why and what to do.</summary>
public sealed class CannotStart(string message, Exception? inner = null) : Exception(message, inner);
