using System;
using Lockbox.Core;
using Lockbox.Core.Ports;
using nanoFramework.Runtime.Native;

namespace Lockbox.Device
{
    /// <summary>
    /// The way out: coil off, the reason written down, secrets wiped, reboot; each step whatever became of the one before.
    /// </summary>
    public sealed class LastGasp
    {
        public ICoil Coil { get; set; }

        public Box Box { get; set; }

        /// <summary>Does not return on the device.</summary>
        /// <param name="fell">True when the program fell, false when it restarts for its link.</param>
        public void Breathe(bool fell)
        {
            Release();
            Note(fell);
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

        private void Note(bool fell)
        {
            try
            {
                if (Box is object)
                {
                    Box.NoteRestart(fell);
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
