using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>One line of evidence from a class of tests: printed when all of them ran; one test alone prints none.</summary>
internal sealed class Rung(string name, Type tests)
{
    private readonly HashSet<string> _begun = [];

    public Tally Tally { get; } = new(name);

    public void Begin(string test) => _begun.Add(test);

    public void Close()
    {
        if (_begun.Count == tests.GetMethods().Count(method => method.IsDefined(typeof(TestMethodAttribute), false)))
        {
            Tally.Close();
        }
    }
}
