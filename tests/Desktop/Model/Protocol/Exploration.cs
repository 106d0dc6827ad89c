using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Model.Protocol;

/// <summary>Visits every state that can be reached, breadth first, so that the first broken promise has the shortest trace.</summary>
internal sealed class Exploration(Rules rules, Script script)
{
    private readonly IReadOnlyList<Promise> _sought = rules.Breaks is Promise sought ? [sought] : Promises.All;
    private readonly Outside _outside = new(rules, script);
    private readonly Inside _inside = new(rules, script);
    private readonly Dictionary<World, Step?> _reachedFrom = [];
    private readonly Queue<World> _front = new();

    /// <summary>States explored.</summary>
    public int States { get; private set; }

    /// <summary>Steps from the start to the broken promise; empty when every state was explored and nothing is broken.</summary>
    public IReadOnlyList<string> Counterexample { get; private set; } = [];

    /// <summary>Explores until a promise is broken or no state is left.</summary>
    /// <param name="tally">Counts each state whose successors were all made and looked at; or null.</param>
    public void Run(Tally? tally)
    {
        Reach(World.Start, null);
        while (Counterexample.Count == 0 && _front.TryDequeue(out World? world))
        {
            foreach (Step step in _outside.From(world).Concat(_inside.From(world)))
            {
                Reach(step.Then, step with { Then = world });
            }

            States++;
            tally?.Add();
        }
    }

    private void Reach(World world, Step? from)
    {
        if (Counterexample.Count > 0 || !_reachedFrom.TryAdd(world, from))
        {
            return;
        }

        _front.Enqueue(world);
        foreach (Promise promise in _sought.Where(promise => Promises.AreBroken(promise, world, script)))
        {
            Counterexample = [.. Trace(world), $"{promise} is broken"];
        }
    }

    private List<string> Trace(World world)
    {
        List<string> steps = [];
        while (_reachedFrom[world] is Step step)
        {
            steps.Insert(0, step.What);
            world = step.Then;
        }

        return steps;
    }
}
