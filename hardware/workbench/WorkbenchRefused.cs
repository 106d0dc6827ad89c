namespace Lockbox.Workbench;

/// <summary>What was asked for cannot be done; the message says what, where, and what to do.</summary>
internal sealed class WorkbenchRefused(string message) : Exception(message);
