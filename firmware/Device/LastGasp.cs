using System;
using Lockbox.Core;
using Lockbox.Core.Ports;
using nanoFramework.Runtime.Native;

namespace Lockbox.Device
{
    /// <summary>The way out when nothing else is left: coil off, secrets wiped, reboot. Each step whatever the one before did.</summary>
    public sealed class LastGasp
    {
        public ICoil Coil { get; set; }

        public Box Box { get; set; }

        /// <summary>Does not return on the device.</summary>
        public void Breathe()
        {
            try
            {
                if (Coil is object)
                {
                    Coil.Drive(false);
                }
            }
            catch (Exception)
            {
                // The pull-down and the one-shot remain.
            }

            try
            {
                if (Box is object)
                {
                    Box.Wipe();
                }
            }
            catch (Exception)
            {
                // A reboot clears the memory too.
            }

            Power.RebootDevice();
        }
    }
}
