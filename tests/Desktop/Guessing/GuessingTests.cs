using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>
/// The keypad against guessing, on whole boxes: how many guesses a month yields with every help an attacker may find, and
/// that nothing but the right code, typed as an entry of its own, is ever compared as one or opens. Each guess counts.
/// </summary>
[TestClass]
public sealed partial class GuessingTests
{
    private static readonly Tally _tally = new("guessing");
    private static readonly HashSet<string> _begun = [];

    public TestContext TestContext { get; set; } = null!;

    // The line is that of the whole rung: one test alone prints none.
    [ClassCleanup]
    public static void Close()
    {
        if (_begun.Count == typeof(GuessingTests).GetMethods().Count(method => method.IsDefined(typeof(TestMethodAttribute), false)))
        {
            _tally.Close();
        }
    }

    [TestInitialize]
    public void Begin() => _begun.Add(TestContext.TestName!);
}
