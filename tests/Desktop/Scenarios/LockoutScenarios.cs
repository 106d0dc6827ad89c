using Lockbox.Core.Panel;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

/// <summary>Two ways out of a lockout: from the dealer's desk, and with a technician's twelve digits at the box.</summary>
[TestClass]
public sealed class LockoutScenarios
{
    private const int FreeFailures = 3;

    [TestMethod]
    [EachBroker]
    public Task Clear_FromTheDesk_EndsThePenalty(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await FailAsync(lot, code);

        ClearResult cleared = await lot.Issuer.ClearAsync(Lot.BoxId, Patience.Longest, CancellationToken.None);

        Assert.IsTrue(cleared.Confirmed);
        await lot.OpenWithAsync(code.Code, code.Symbol);
    });

    [TestMethod]
    [EachBroker]
    public Task RecoveryCode_TypedAtTheBox_EndsThePenaltyAndOpensNothing(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await FailAsync(lot, code);

        foreach (char cap in "#" + lot.Vault.ShowRecoveryCode(Lot.BoxId, TimeProvider.System))
        {
            await lot.Person.PressAsync(cap);
        }

        await lot.Person.SeeAsync(Face.Idle);
        Assert.AreEqual(0, lot.Board.Coil.Pulses);
        await lot.OpenWithAsync(code.Code, code.Symbol);
    });

    private static async Task FailAsync(Lot lot, IssuedCode code)
    {
        for (int i = 0; i < FreeFailures; i++)
        {
            await lot.Person.EnterAsync(code.Code, (code.Symbol + 1 + i) % 16);
            await lot.Person.SeeAsync(Face.Refused);
        }

        await lot.Person.SeeAsync(Face.Penalty);
    }
}
