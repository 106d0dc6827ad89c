namespace Lockbox.Tests.PowerCuts;

/// <summary>
/// One or two cuts of a scenario, as they are named in a report and in LOCKBOX_CUT:
/// <c>scenario:call:point:mode:seed</c>, with <c>/call:point:mode:seed</c> for one more in what follows the first.
/// </summary>
internal sealed record CutName(Scenario Scenario, params Cut[] Cuts)
{
    public const string Variable = "LOCKBOX_CUT";

    private const string Test = "dotnet test tests/Desktop/Lockbox.Tests.csproj --filter FullyQualifiedName~PowerCuts.NamedCutTests";

    /// <summary>What repeats this case alone.</summary>
    public string Command => $"{Variable}={this} {Test}";

    /// <exception cref="FormatException">It names no cut.</exception>
    public static CutName Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new FormatException($"'{text}' is no scenario:call:point:mode:seed");
        }

        return new CutName(Scenarios.Named(text[..colon]), [.. text[(colon + 1)..].Split('/').Select(Cut.Parse)]);
    }

    public override string ToString()
    {
        return $"{Scenario.Name}:{string.Join('/', Cuts)}";
    }

    /// <summary>Plays it.</summary>
    /// <returns>What is broken, each with the command that repeats it.</returns>
    public IReadOnlyList<string> Run(Rehearsal rehearsal)
    {
        return [.. rehearsal.Run(Cuts).Select(wrong => $"{wrong}\n    {Command}")];
    }
}
