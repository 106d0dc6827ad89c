using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

/// <summary>What a technician does with a box that is in place.</summary>
[TestClass]
public sealed class TechnicianScenarios
{
    private const int LevelDbm = -71;
    private const int CoilReadyMs = Core.Limits.CoilRestMs + 1000;

    // Among the keys one # is only shown.
    private const string ToTheCoil = "#####";

    [TestMethod]
    [EachBroker]
    public Task SelfTest_AskedFor_IsAnsweredByTheBox(BrokerKind broker) => Lot.PlayAsync(broker, async lot =>
    {
        lot.Board.Radio.SignalDbm = LevelDbm;

        SelfTestResult result = await lot.Issuer.SelfTestAsync(Lot.BoxId, Patience.Longest, CancellationToken.None);

        Assert.IsTrue(result.IsWell, $"{result.Report?.Faults}");
        Assert.AreEqual(LevelDbm, result.Report!.SignalLevel);
        Assert.AreEqual(ResetCause.Power, result.Report.Started);
        Assert.AreEqual(Core.Link.FirmwareVersion.Text, result.Report.Firmware);
        Assert.IsTrue(result.Report.ManagedFree > 0 && result.Report.NativeFree > 0 && result.Report.FlashUsed > 0, $"{result.Report}");
    });

    [TestMethod]
    public Task SelfTest_OfABoxThatStandsOpen_SaysSo() => Lot.PlayAsync(BrokerKind.Embedded, async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await lot.OpenWithAsync(code.Code, code.Symbol);
        await lot.Person.SeeAsync(Face.LidAjar);

        SelfTestResult result = await lot.Issuer.SelfTestAsync(Lot.BoxId, Patience.Longest, CancellationToken.None);

        Assert.AreEqual(SelfTestFaults.LidOpen, result.Report?.Faults);
        Assert.AreEqual(1, result.Report!.Pulses);
    });

    [TestMethod]
    public Task Code_OfATechnician_OpensTheMenuTriesTheCoilAndIsTold() => Lot.PlayAsync(BrokerKind.Embedded, async lot =>
    {
        IssueRequest request = new(Lot.BoxId, Kind: GrantKind.Technician);
        IssuedCode code = await lot.Issuer.IssueAsync(request, Patience.Longest, CancellationToken.None);

        await lot.Person.EnterAsync(code.Code, code.Symbol);
        await lot.Person.SeeAsync(Face.Service);
        Assert.AreEqual(0, lot.Board.Coil.Pulses);
        await Patience.UntilAsync(() => lot.Board.UptimeMs > CoilReadyMs, "the coil has rested since the boot");
        foreach (char key in ToTheCoil + "A")
        {
            await lot.Person.PressAsync(key);
        }

        await Patience.UntilAsync(() => lot.Board.Coil.Pulses == 1, "the coil is tried");
        await lot.Person.PressAsync('*');
        await lot.Person.SeeAsync(Face.Idle);
        await Patience.UntilAsync(() => HasTold(lot, EventKind.Service) && HasTold(lot, EventKind.ServicePulse), "the issuer hears of it");
        Assert.IsFalse(HasTold(lot, EventKind.Forced));
    });

    private static bool HasTold(Lot lot, EventKind kind) => lot.Vault.ChangesAfter(0).Any(told => told.Event == kind);
}
