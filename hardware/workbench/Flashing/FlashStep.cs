namespace Lockbox.Workbench.Flashing;

/// <summary>One step of flashing. Every step may be done again, whatever became of it the time before.</summary>
/// <param name="Name">What it does, as a command.</param>
/// <param name="Advice">What to do when it fails.</param>
/// <param name="Work">Does it and returns what is worth saying, or throws <see cref="StepFailed"/> or <see cref="WorkbenchRefused"/>.</param>
internal sealed record FlashStep(string Name, string Advice, Func<CancellationToken, Task<string>> Work);
