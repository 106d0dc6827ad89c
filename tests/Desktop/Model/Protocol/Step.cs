namespace Lockbox.Tests.Model.Protocol;

/// <summary>Something that may happen next.</summary>
/// <param name="What">In words, for a trace.</param>
internal readonly record struct Step(string What, World Then);
