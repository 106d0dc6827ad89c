extern alias nano;

using System.Device.Wifi;
using Lockbox.Wiring;
using nano::System.Net.NetworkInformation;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Networking;
using NanoGc = nanoFramework.Runtime.Native.GC;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class WifiTests
{
    private readonly FakeChip _chip = new();

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void A_scan_raises_its_event_and_then_there_is_a_report()
    {
        _chip.Air.Points.Add(new AccessPoint("lot", "0A-0B-0C-0D-0E-0F", -71));
        WifiAdapter adapter = WifiAdapter.FindAllAdapters().Single();
        int done = 0;
        adapter.AvailableNetworksChanged += (sender, _) => done += sender == adapter ? 1 : 0;
        int before = adapter.NetworkReport.AvailableNetworks.Length;

        adapter.ScanAsync();

        Soon.IsTrue(() => Volatile.Read(ref done) == 1, "the event");
        WifiAvailableNetwork found = adapter.NetworkReport.AvailableNetworks.Single();
        Assert.AreEqual(0, before);
        Assert.AreEqual(("lot", "0A-0B-0C-0D-0E-0F", -71.0, (byte)3), (found.Ssid, found.Bsid, found.NetworkRssiInDecibelMilliwatts, found.SignalBars));
    }

    [TestMethod]
    [DataRow(-54, 4)]
    [DataRow(-55, 3)]
    [DataRow(-75, 2)]
    [DataRow(-85, 1)]
    [DataRow(-96, 0)]
    public void Bars_follow_the_signal(int dbm, int bars)
    {
        _chip.Air.Points.Add(new AccessPoint("lot", string.Empty, dbm));
        WifiAdapter adapter = WifiNetworkHelper.WifiAdapter;

        adapter.ScanAsync();

        Soon.IsTrue(() => adapter.NetworkReport.AvailableNetworks.Length == 1, "the report");
        Assert.AreEqual(bars, adapter.NetworkReport.AvailableNetworks[0].SignalBars);
    }

    [TestMethod]
    public void The_helper_has_one_adapter_between_resets()
    {
        WifiAdapter adapter = WifiNetworkHelper.WifiAdapter;

        Assert.AreSame(adapter, WifiNetworkHelper.WifiAdapter);
        WifiNetworkHelper.Reset();
        Assert.AreNotSame(adapter, WifiNetworkHelper.WifiAdapter);
    }

    [TestMethod]
    public void A_reset_of_the_helper_restarts_the_adapter()
    {
        WifiNetworkHelper.Reset();

        Assert.AreEqual(1, _chip.Air.Restarts);
    }

    [TestMethod]
    public void The_interface_has_an_address_only_while_joined()
    {
        NetworkInterface station = NetworkInterface.GetAllNetworkInterfaces().Single();
        string joined = station.IPv4Address;
        WifiNetworkHelper.Disconnect();

        Assert.AreNotEqual("0.0.0.0", joined);
        Assert.AreEqual("0.0.0.0", station.IPv4Address);
        Assert.AreEqual(NetworkInterfaceType.Wireless80211, station.NetworkInterfaceType);
        Assert.AreEqual("fake", Wireless80211Configuration.GetAllWireless80211Configurations()[station.SpecificConfigId].Ssid);
    }

    [TestMethod]
    public void Memory_is_what_the_board_says()
    {
        NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.All, out uint total, out uint free, out uint largest);

        Assert.AreEqual((4300u, 3200u, 2000u), (total, free, largest));
        Assert.AreEqual(1_000_000u, NanoGc.Run(true));
    }
}
