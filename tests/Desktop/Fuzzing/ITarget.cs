namespace Lockbox.Fuzzing;

/// <summary>A part of the box that reads bytes which others wrote. One owner, one thread.</summary>
public interface ITarget
{
    /// <summary>Longest input that still reaches something new, bytes.</summary>
    int Longest { get; }

    /// <summary>Feeds one input to the part and holds every promise about it.</summary>
    /// <exception cref="BrokenPromise">A promise was broken. Any other exception escaped from the part itself.</exception>
    void Run(ReadOnlySpan<byte> input);
}
