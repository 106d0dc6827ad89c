namespace Lockbox.Tests.Issuing;

/// <summary>How a command ended and what it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors);
