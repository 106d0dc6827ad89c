using nanoFramework.Networking;
using nanoFramework.Runtime.Native;
using UtcNow = global::Nano.Members.System_DateTime;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class NetworkTests
{
    private readonly FakeChip _chip = new() { Air = { HasAddress = false } };

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void Reconnect_gives_up_with_its_token()
    {
        using CancellationTokenSource patience = new(50);

        Assert.IsFalse(WifiNetworkHelper.Reconnect(false, 0, patience.Token));
        Assert.AreEqual(NetworkHelperStatus.TokenExpiredWaitingIPAddress, WifiNetworkHelper.Status);
    }

    [TestMethod]
    public void Reconnect_waits_for_the_date_where_asked_to()
    {
        _chip.Air.CanJoin = true;
        Sntp.Stop();
        using CancellationTokenSource patience = new(50);

        Assert.IsFalse(WifiNetworkHelper.Reconnect(true, 0, patience.Token));
        Assert.AreEqual(NetworkHelperStatus.TokenExpiredWaitingDateTime, WifiNetworkHelper.Status);
        Sntp.Start();
        Assert.IsTrue(WifiNetworkHelper.Reconnect(true, 0, CancellationToken.None));
        Assert.AreEqual(NetworkHelperStatus.NetworkIsReady, WifiNetworkHelper.Status);
    }

    [TestMethod]
    public void The_time_client_sets_the_clock_only_with_an_address()
    {
        Sntp.UpdateNow();
        Assert.AreEqual(1970, UtcNow.get_UtcNow().Year);

        _chip.Air.HasAddress = true;
        Sntp.UpdateNow();

        Assert.IsTrue(Math.Abs((DateTime.UtcNow - _chip.UtcNow).TotalSeconds) < 10);
        Rtc.SetSystemTime(new DateTime(2030, 1, 2));
        Assert.AreEqual(2030, UtcNow.get_UtcNow().Year);
    }

    [TestMethod]
    public void The_helper_is_set_up_once_between_resets()
    {
        WifiNetworkHelper.SetupNetworkHelper();
        Assert.ThrowsExactly<InvalidOperationException>(() => WifiNetworkHelper.SetupNetworkHelper());
        Assert.IsFalse(WifiNetworkHelper.NetworkReady.WaitOne(20, false));

        WifiNetworkHelper.Reset();
        _chip.Air.CanJoin = true;
        WifiNetworkHelper.SetupNetworkHelper();

        Assert.IsTrue(WifiNetworkHelper.NetworkReady.WaitOne(10_000, false));
    }
}
