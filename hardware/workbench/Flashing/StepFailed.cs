namespace Lockbox.Workbench.Flashing;

/// <summary>A step of flashing did not work. The message says why.</summary>
internal sealed class StepFailed(string why) : Exception(why);
