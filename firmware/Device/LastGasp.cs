using System;
using Lockbox.Core;
using Lockbox.Core.Ports;
using nanoFramework.Runtime.Native;

namespace Lockbox.Device
{
    /// <summary>
    /// The way out when nothing else is left: coil off, the fall written down, secrets wiped, reboot; each step whatever
    /// became of the one before.
    /// </summary>
    public sealed class LastGasp
    {
        public ICoil Coil { get; set; }

        public Box Box { get; set; }

        /// <summary>Does not return on the device.</summary>
        public void Breathe()
        {
            Release();
            NoteCrash();
            Wipe();
            Power.RebootDevice();
        }

        private void Release()
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
        }

        private void NoteCrash()
        {
            try
            {
                if (Box is object)
                {
                    Box.NoteCrash();
                }
            }
            catch (Exception)
            {
                // The flash may be why the program fell.
            }
        }

        private void Wipe()
        {
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
        }
    }
}
