using System;
using System.Threading;
using nanoFramework.Networking;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The Wi-Fi station. Its credentials were put into the chip's configuration at provisioning and never pass through this
    /// program. Link loop only; blocks for up to 30 s.
    /// </summary>
    public sealed class Station
    {
        private const int PatienceMs = 30000;

        /// <summary>Leaves, and forgets how far it had come: the next join starts from nothing.</summary>
        public void Reset()
        {
            try
            {
                WifiNetworkHelper.Disconnect();
                WifiNetworkHelper.Reset();
            }
            catch (Exception)
            {
                // An adapter that cannot even be left is what the restart of the chip is for.
            }
        }

        /// <summary>Joins the stored network, and waits for the date when TLS needs one to judge certificates.</summary>
        /// <returns>True with an address.</returns>
        public bool TryJoin(bool needsDate)
        {
            try
            {
                // Without a token this would wait for ever.
                CancellationTokenSource patience = new CancellationTokenSource(PatienceMs);
                return WifiNetworkHelper.Reconnect(needsDate, 0, patience.Token);
            }
            catch (Exception)
            {
                return false;
            }
        }
    }
}
