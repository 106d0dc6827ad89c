namespace Lockbox.Tests.Timing.Tracing;

/// <summary>Where two recorded sequences part.</summary>
internal static class Divergence
{
    /// <param name="placeOf">Names a step.</param>
    /// <returns>The last step in common and the two that follow it; nothing when the sequences are the same.</returns>
    public static string? Between(IReadOnlyList<int> left, IReadOnlyList<int> right, Func<int, string> placeOf)
    {
        int shared = 0;
        while (shared < left.Count && shared < right.Count && left[shared] == right[shared])
        {
            shared++;
        }

        if (shared == left.Count && shared == right.Count)
        {
            return null;
        }

        string At(IReadOnlyList<int> tape, int i) => i < 0 ? "start" : i >= tape.Count ? "end" : placeOf(tape[i]);
        return $"part at step {shared} after {At(left, shared - 1)}: {At(left, shared)} or {At(right, shared)}";
    }
}
