namespace Lockbox.Emulator.Bench;

/// <summary>A lever as the page shows it.</summary>
/// <param name="Does">What pulling it does.</param>
/// <param name="Expects">What should happen.</param>
/// <param name="Plays">True when the emulator plays the buyer to show it.</param>
/// <param name="Unavailable">Why it cannot be pulled here; null when it can.</param>
internal sealed record LeverCard(string Id, string Group, string Name, string Does, string Expects, bool Plays, string? Unavailable);

/// <summary>How it stands with a lever.</summary>
/// <param name="Verdict"><c>none</c>, <c>waiting</c>, <c>held</c> or <c>failed</c>.</param>
/// <param name="Said">What it waits for, or what was seen.</param>
internal sealed record LeverNews(string Id, bool Pulled, string Verdict, string Said);
