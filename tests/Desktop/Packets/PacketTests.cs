using System.Net;
using System.Net.Sockets;
using Lockbox.Core.Panel;
using Lockbox.Emulator.Panel;
using Lockbox.Tests.Board;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Packets;

/// <summary>
/// A broker that breaks MQTT itself. The box's own firmware at most connects again, or is reset by its watchdog; its keys
/// answer all the while, and its coil is never drawn.
/// </summary>
[TestClass]
public sealed class PacketTests
{
    [TestMethod]
    public void Broker_ThatBreaksTheProtocol_OpensNothingAndStopsNothing()
    {
        Tally tally = new("broker-packets");
        using Outrage outrage = new(tally);
        outrage.Boot();
        for (int deed = 0; deed < Sizes.Of("broker-packets"); deed++)
        {
            outrage.Suffer(deed);
        }

        outrage.End();
        tally.Close();
    }

    [TestMethod]
    public void Broker_ThatBreaksTheProtocolOverSockets_IsLeftAndFoundAgain()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using BoxOnBoard box = new(((IPEndPoint)listener.LocalEndpoint).Port, speed: 50);
        using RawBroker broker = new(listener, speed: 50);
        box.Board.Restore();

        Bench.Until(() => broker.Done >= Deeds.Kinds, "a connection for each kind: " + string.Join("; ", box.Board.Console));

        Assert.AreEqual(0, box.Board.Coil.Pulses);
        Bench.Until(() => FaceReader.Read(box.Board.Display.Rows)?.Face == Face.Idle, "the box is ready");
    }
}
