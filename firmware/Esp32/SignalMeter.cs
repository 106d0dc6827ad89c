using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using System.Threading;

namespace Lockbox.Esp32
{
    /// <summary>The level of the Wi-Fi network that the box is in, by a scan. Link loop only; blocks for some seconds.</summary>
    public sealed class SignalMeter
    {
        private const int ScanMs = 8000;

        private readonly AutoResetEvent _scanned = new AutoResetEvent(false);

        /// <returns>dBm of its strongest access point, below 0; 0 when it cannot be told.</returns>
        public int Measure()
        {
            try
            {
                WifiAdapter adapter = WifiAdapter.FindAllAdapters()[0];
                return Scan(adapter) ? LevelOf(adapter.NetworkReport, Wireless80211Configuration.GetAllWireless80211Configurations()[0].Ssid) : 0;
            }
            catch (Exception)
            {
                // A scan is refused while the station is joining.
                return 0;
            }
        }

        private bool Scan(WifiAdapter adapter)
        {
            adapter.AvailableNetworksChanged += OnScanned;
            try
            {
                adapter.ScanAsync();
                return _scanned.WaitOne(ScanMs, false);
            }
            finally
            {
                adapter.AvailableNetworksChanged -= OnScanned;
            }
        }

        private static int LevelOf(WifiNetworkReport report, string ssid)
        {
            int best = 0;
            foreach (WifiAvailableNetwork network in report.AvailableNetworks)
            {
                int level = (int)network.NetworkRssiInDecibelMilliwatts;
                if (network.Ssid == ssid && level < 0 && (best == 0 || level > best))
                {
                    best = level;
                }
            }

            return best;
        }

        private void OnScanned(WifiAdapter sender, object e)
        {
            _scanned.Set();
        }
    }
}
