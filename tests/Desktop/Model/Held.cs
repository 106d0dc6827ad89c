namespace Lockbox.Tests.Model;

/// <summary>A grant in the memory of a box.</summary>
/// <param name="Code">Which of <see cref="Codes"/>.</param>
/// <param name="Kind">0 buyer, 1 staff, 2 technician.</param>
/// <param name="Sequence">The number that brought it: no two grants have the same.</param>
internal sealed record Held(string Id, int Code, long NotBefore, long Expires, bool IsStrict, int Kind, long Sequence, Status Status);
