using Lockbox.Core.Panel;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

[TestClass]
public sealed class RefusalScenarios
{
    /// <summary>How much two verdicts may differ, board milliseconds: a few passes of the loop.</summary>
    private const int ToleranceMs = 80;

    // Real time: at a multiple of it the machine's own delays would be multiplied too.
    private static readonly LotSettings _unhurried = new() { Speed = 1 };

    [TestMethod]
    [EachBroker]
    public Task WrongDigits_AreRefused(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();

        await lot.Person.EnterAsync(Other(code.Code), code.Symbol);
        await lot.Person.SeeAsync(Face.Refused);
        await lot.Person.SeeAsync(Face.Idle);

        Assert.AreEqual(0, lot.Board.Coil.Pulses);
        Assert.IsFalse(lot.Board.Lid.TryOpen());
        await lot.OpenWithAsync(code.Code, code.Symbol);
    });

    [TestMethod]
    [EachBroker]
    public Task RightDigitsWithTheWrongSymbol_LookLikeWrongDigits(BrokerKind broker) => Lot.PlayAsync(
        broker,
        async lot =>
        {
            IssuedCode code = await lot.IssueAsync();

            (string[] wrongDigits, long wrongDigitsMs) = await FailAsync(lot, Other(code.Code), code.Symbol);
            (string[] wrongSymbol, long wrongSymbolMs) = await FailAsync(lot, code.Code, (code.Symbol + 1) % 16);

            CollectionAssert.AreEqual(wrongDigits, wrongSymbol);
            Console.WriteLine($"verdicts after {wrongDigitsMs} and {wrongSymbolMs} ms");
            Assert.AreEqual(wrongDigitsMs, wrongSymbolMs, ToleranceMs);
            Assert.AreEqual(0, lot.Board.Coil.Pulses);
        },
        _unhurried);

    [TestMethod]
    [EachBroker]
    public Task RevokedCode_LooksLikeAnUnknownOne(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        RevokeResult revoked = await lot.Issuer.RevokeAsync(Lot.BoxId, code.Id, Patience.Longest, CancellationToken.None);
        Assert.IsTrue(revoked.Confirmed);

        await lot.Person.EnterAsync(code);
        await lot.Person.SeeAsync(Face.Refused);

        Assert.AreEqual(0, lot.Board.Coil.Pulses);
        Assert.AreEqual(GrantState.Revoked, lot.GrantOf(code.Id).State);
    });

    [TestMethod]
    [EachBroker]
    public Task NextCode_EndsTheOneBefore(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode earlier = await lot.IssueAsync();
        IssuedCode later = await lot.IssueAsync();

        await lot.Person.EnterAsync(earlier);
        await lot.Person.SeeAsync(Face.Refused);
        await lot.OpenWithAsync(later.Code, later.Symbol);

        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    /// <returns>The pictures from the symbol key to the verdict, as pixels, and how long the check took.</returns>
    private static async Task<(string[] Pictures, long CheckMs)> FailAsync(Lot lot, string digits, int symbol)
    {
        await lot.Person.TypeAsync(digits);
        await lot.Person.PickAsync(symbol);
        await Patience.UntilAsync(() => lot.Faces.Seen[^1].Face == Face.Refused, "the verdict is written down");
        string[] pictures = [.. lot.Board.Display.Rows.Select(row => row.ToString("x8"))];
        Face[] last = [.. lot.Faces.Seen.TakeLast(3).Select(sight => sight.Face)];
        CollectionAssert.AreEqual(new[] { Face.Symbols, Face.Checking, Face.Refused }, last);
        long checkMs = lot.Faces.LastStay(Face.Checking);
        await lot.Person.SeeAsync(Face.Idle);
        return (pictures, checkMs);
    }

    private static string Other(string digits) => (digits[0] == '9' ? '0' : (char)(digits[0] + 1)) + digits[1..];
}
