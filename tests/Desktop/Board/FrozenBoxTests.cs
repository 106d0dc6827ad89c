using System.Net;
using System.Net.Sockets;
using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;
using Lockbox.Tests.Brokers;
using Lockbox.Tests.Nano;
using Lockbox.Tests.Scenarios;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware when every one of its threads stands still, as in a TLS handshake.</summary>
[TestClass]
public sealed class FrozenBoxTests
{
    private const int LongMs = 3_000;

    [TestMethod]
    public Task Freeze_WhileIdle_ChangesNothing() => PlayAsync(async lot =>
    {
        IssuedCode code = await lot.IssueAsync();

        await FreezeAsync(lot.Board, LongMs);

        Assert.AreEqual(0, lot.Board.Coil.Pulses);
        await lot.OpenWithAsync(code.Code, code.Symbol);
    });

    [TestMethod]
    public Task Freeze_WhileACodeIsTyped_KeepsWhatWasTyped() => PlayAsync(async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        await lot.Person.PressAsync(code.Code[0]);
        await lot.Person.PressAsync(code.Code[1]);
        await lot.Person.SeeAsync(Face.Digits);

        await FreezeAsync(lot.Board, LongMs);
        foreach (char digit in code.Code[2..])
        {
            await lot.Person.PressAsync(digit);
        }

        await lot.Person.SeeAsync(Face.Symbols);
        await lot.Person.PickAsync(code.Symbol);
        await lot.Person.LiftLidAsync();
        Assert.AreEqual(1, lot.Board.Coil.Pulses);
    });

    [TestMethod]
    public Task Freeze_InTheInstantOfThePulse_EndsWithTheOneShotAndWithoutASecondPulse() => PlayAsync(async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        EmulatedBoard board = lot.Board;
        board.Coil.BoltMoved += isDrawn => FreezeIf(isDrawn, board);

        await lot.Person.EnterAsync(code);
        await Patience.UntilAsync(() => board.Coil.Pulses == 1 && !board.Coil.IsOn, "the pulse ends");
        bool endedFrozen = board.IsFrozen;
        await Patience.UntilAsync(() => !board.IsFrozen, "the program goes on");
        await PassAsync(board, Limits.CoilRestMs);

        Assert.IsTrue(endedFrozen);
        Assert.IsTrue(board.Coil.LastPulseMs is >= 1_500 and < 2_200, board.Coil.LastPulseMs + " ms");
        Assert.AreEqual(1, board.Coil.Pulses);
        Assert.IsFalse(board.Coil.IsOn);
        Assert.IsFalse(board.Substrate.Under(() => board.Circuit[BoardWiring.Coil].Level), "the program has let go of the coil");
        await lot.Person.SeeAsync(Face.Idle);
    });

    [TestMethod]
    public Task Freeze_InAPenalty_DoesNotLengthenIt() => PlayAsync(async lot =>
    {
        IssuedCode code = await lot.IssueAsync();
        for (int failure = 0; failure < Limits.FreeFailures; failure++)
        {
            await lot.Person.EnterAsync(code.Code, (code.Symbol + 1 + failure) % Limits.Symbols);
            await lot.Person.SeeAsync(Face.Refused);
        }

        await lot.Person.SeeAsync(Face.Penalty);
        await FreezeAsync(lot.Board, 2 * LongMs);
        await lot.Person.SeeAsync(Face.Idle);

        long stayedMs = lot.Faces.LastStay(Face.Penalty);
        Assert.IsTrue(Math.Abs(stayedMs - (Limits.FirstPenaltyS * 1_000)) < 6_000, stayedMs + " ms");
        Assert.AreEqual(0, lot.Board.Coil.Pulses);
        Assert.AreEqual(0, lot.Board.Watchdog.Resets);
    });

    [TestMethod]
    public void Handshake_WithASilentPeer_IsEndedByTheWatchdogAndOpensNothing()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        using BoxOnBoard box = new(port, speed: 20, MqttTlsTests.Authority.ExportCertificatePem());
        EmulatedBoard board = box.Board;
        board.Radio.JoinMs = LongMs;
        int coilEdges = 0;
        board.Circuit[BoardWiring.Coil].Edge += _ => coilEdges++;

        board.Restore();
        Bench.Until(() => board.IsFrozen, "the handshake stops everything: " + string.Join("; ", board.Console));
        Bench.Until(() => board.Watchdog.Resets == 2, "the watchdog bites: " + string.Join("; ", board.Console));

        Assert.AreEqual(0, coilEdges);
        Assert.AreEqual(0, board.Coil.Pulses);
    }

    [TestMethod]
    public void Handshake_ThatIsGood_StopsEverythingAndThenTheBoxIsOnline()
    {
        using var certificate = MqttTlsTests.MakeServer("localhost");
        using TestBroker broker = TestBroker.Start(certificate);
        using BoxOnBoard box = new(broker.Port, speed: 10, MqttTlsTests.Authority.ExportCertificatePem());
        EmulatedBoard board = box.Board;
        board.Radio.HandshakeFreezeMs = LongMs;

        board.Restore();
        Bench.Until(() => board.IsFrozen, "the handshake stops everything");
        int callsAtFirst = board.PinCounts.Total;
        board.Pass(LongMs / 2);
        int callsLater = board.PinCounts.Total;

        Assert.AreEqual(callsAtFirst, callsLater);
        Bench.Until(() => broker.Published.Any(line => line.EndsWith("online", StringComparison.Ordinal)), "the box says that it is online");
        Assert.AreEqual(0, board.Watchdog.Resets);
    }

    private static Task PlayAsync(Func<Lot, Task> scenario) =>
        Lot.PlayAsync(BrokerKind.Embedded, scenario, new LotSettings { Speed = 10 });

    private static void FreezeIf(bool isDrawn, EmulatedBoard board)
    {
        if (isDrawn)
        {
            board.Freeze(LongMs);
        }
    }

    private static async Task FreezeAsync(EmulatedBoard board, int milliseconds)
    {
        board.Freeze(milliseconds);
        int calls = board.PinCounts.Total;
        await PassAsync(board, milliseconds / 2);
        Assert.IsTrue(board.IsFrozen);
        Assert.AreEqual(calls, board.PinCounts.Total, "the program called a pin while it stood still");
        await Patience.UntilAsync(() => !board.IsFrozen, "the program goes on");
    }

    private static Task PassAsync(EmulatedBoard board, int milliseconds) => Task.Run(() => board.Pass(milliseconds));
}
