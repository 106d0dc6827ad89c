using System.Text.RegularExpressions;

namespace Lockbox.Workbench.Flashing;

/// <summary>How a run of nanoff ended and what it said.</summary>
internal sealed partial record NanoffRun(int ExitCode, IReadOnlyList<string> Lines)
{
    // It prints its help and ends well when it finds nothing to do, which is a misunderstanding.
    private const string NothingDone = "No operation was performed";

    public string Text { get; } = string.Join('\n', Lines);

    /// <summary>What nanoff itself calls the failure; null when it names none.</summary>
    public string? Error => Lines.Select(line => ErrorLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value.TrimEnd('.', ' ');

    /// <summary>True when the board did not answer, as it does not for a moment after a reset.</summary>
    public bool IsUnanswered => Error is string error && (error.StartsWith("E2000", StringComparison.Ordinal) || error.StartsWith("E2001", StringComparison.Ordinal));

    /// <exception cref="StepFailed">It ended badly, in whatever way.</exception>
    public void Check()
    {
        if (Error is string error)
        {
            throw new StepFailed($"nanoff says {error}");
        }

        if (ExitCode != 0)
        {
            throw new StepFailed($"nanoff ended with code {ExitCode} and said \"{Lines.LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "nothing"}\"");
        }
    }

    /// <exception cref="StepFailed">It ended badly, or without doing anything.</exception>
    public void CheckDone()
    {
        Check();
        if (Text.Contains(NothingDone, StringComparison.Ordinal))
        {
            throw new StepFailed($"nanoff did nothing. Is it another version than {PinnedFirmware.NanoffVersion}?");
        }
    }

    /// <param name="words">What nanoff says when it has done it.</param>
    /// <param name="what">What it is, as the beginning of a sentence about it.</param>
    /// <exception cref="StepFailed">It has not said so.</exception>
    public void CheckSaid(string words, string what)
    {
        if (!Text.Contains(words, StringComparison.Ordinal))
        {
            throw new StepFailed($"nanoff did not say that {what}");
        }
    }

    [GeneratedRegex(@"^(?:Error )?(E[0-9]{4}\b.*)$")]
    private static partial Regex ErrorLine();
}
