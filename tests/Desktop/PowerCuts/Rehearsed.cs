namespace Lockbox.Tests.PowerCuts;

/// <summary>A scenario that was played once without a cut, so that its storage calls are known.</summary>
internal sealed record Rehearsed(Scenario Scenario, Rehearsal Rehearsal, IReadOnlyList<bool> Calls)
{
    public static Rehearsed[] All(IEnumerable<Scenario> scenarios)
    {
        return [.. scenarios.AsParallel().AsOrdered().Select(Of)];
    }

    public static Rehearsed Of(Scenario scenario)
    {
        Rehearsal rehearsal = new(scenario);
        return new Rehearsed(scenario, rehearsal, rehearsal.Calls());
    }

    /// <returns>Every single cut of it.</returns>
    public IEnumerable<(CutName Name, Rehearsal Rehearsal)> Cuts(int seed)
    {
        return Cut.OfAll(Calls, seed).Select(cut => (new CutName(Scenario, cut), Rehearsal));
    }
}
