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
        private const int Steps = 3;

        public ICoil Coil;

        public Box Box;

        /// <summary>Does not return on the device.</summary>
        /// <param name="fell">True when the program fell, false when it restarts for its link.</param>
        public void Breathe(bool fell)
        {
            for (int step = 0; step < Steps; step++)
            {
                try
                {
                    Take(step, fell);
                }
                catch (Exception)
                {
                    // There may be no box yet, or the flash may be why the program fell. The coil still has its pull-down
                    // and its one-shot, and a reboot clears the memory too.
                }
            }

            Power.RebootDevice();
        }

        private void Take(int step, bool fell)
        {
            switch (step)
            {
                case 0:
                    Coil.Drive(false);
                    break;
                case 1:
                    Box.NoteRestart(fell);
                    break;
                default:
                    Box.Wipe();
                    break;
            }
        }
    }
}
