using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>Holds every case of a subject to the sequence of the first one.</summary>
/// <param name="placeOf">Names a step.</param>
/// <param name="add">Counts a case.</param>
/// <param name="violate">Takes what differed.</param>
internal sealed class OneTrail(ISubject subject, Func<int, string> placeOf, Action add, Action<string> violate)
{
    // Looking closer is slow.
    private const int MostExplained = 3;

    private Func<SlotTags>? _first;
    private Trail _trail;
    private int _explained;

    /// <param name="make">Makes the slots; called again to look closer.</param>
    public void Hold(string name, Func<SlotTags> make)
    {
        Trail trail = subject.Try(make());
        add();
        if (_first is null)
        {
            _first = make;
            _trail = trail;
        }
        else if (trail != _trail)
        {
            violate($"{name}: {trail.Count} steps instead of {_trail.Count}; {Explain(make)}");
        }
    }

    private string Explain(Func<SlotTags> make)
    {
        if (++_explained > MostExplained)
        {
            return "see the first ones";
        }

        string Name(int place) => Marks.NameOf(place) ?? placeOf(place);
        return Divergence.Between(Tape(_first!), Tape(make), Name) ?? "and not when tried again";
    }

    private int[] Tape(Func<SlotTags> make)
    {
        List<int> tape = Trace.Record();
        subject.Try(make());
        Trace.StopRecording();
        return [.. tape];
    }
}
