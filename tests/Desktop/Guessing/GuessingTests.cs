using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Guessing;

/// <summary>
/// The keypad against guessing, on whole boxes: how many guesses a month yields with every help an attacker may find, and
/// that nothing but the right code, typed as an entry of its own, is ever compared as one or opens. Each guess counts.
/// </summary>
[TestClass]
public sealed partial class GuessingTests
{
    private static readonly Rung _rung = new("guessing", typeof(GuessingTests));
    private static readonly Tally _tally = _rung.Tally;

    public TestContext TestContext { get; set; } = null!;

    [ClassCleanup]
    public static void Close() => _rung.Close();

    [TestInitialize]
    public void Begin() => _rung.Begin(TestContext.TestName!);
}
