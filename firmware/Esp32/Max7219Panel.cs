using System.Device.Spi;
using Lockbox.Core.Ports;
using nanoFramework.Hardware.Esp32;

namespace Lockbox.Esp32
{
    /// <summary>
    /// Four MAX7219 in a chain (Maxim 19-4452). They refresh the LEDs by themselves; a row is sent only when it changed. The
    /// leftmost module is the nearest to the data pin, so its two bytes are sent last. A spike of the coil can upset their
    /// registers, hence <see cref="Refresh"/>.
    /// </summary>
    public sealed class Max7219Panel : IDisplay
    {
        private const int Modules = 4;
        private const int Rows = 8;
        private const int Bus = 1;
        private const int ClockHz = 1000000;

        private const byte FirstDigit = 0x01;
        private const byte DecodeMode = 0x09;
        private const byte Intensity = 0x0A;
        private const byte ScanLimit = 0x0B;
        private const byte Shutdown = 0x0C;
        private const byte DisplayTest = 0x0F;

        private readonly SpiDevice _spi;
        private readonly byte[] _shown = new byte[Modules * Rows];
        private readonly byte[] _packet = new byte[Modules * 2];

        private byte _level = 4;

        public Max7219Panel()
        {
            Configuration.SetPinFunction(Pins.DisplayData, DeviceFunction.SPI1_MOSI);
            Configuration.SetPinFunction(Pins.DisplayUnused, DeviceFunction.SPI1_MISO);
            Configuration.SetPinFunction(Pins.DisplayClock, DeviceFunction.SPI1_CLOCK);
            SpiConnectionSettings settings = new SpiConnectionSettings(Bus, Pins.DisplayLoad);
            settings.ClockFrequency = ClockHz;
            settings.Mode = SpiMode.Mode0;
            _spi = SpiDevice.Create(settings);
            Refresh();
        }

        /// <summary>Sets how bright the LEDs are.</summary>
        /// <param name="level">0, a 32nd of the full current, to 15.</param>
        public void Dim(int level)
        {
            _level = (byte)level;
            SendToAll(Intensity, _level);
        }

        /// <inheritdoc/>
        public void Show(byte[] frame)
        {
            for (int row = 0; row < Rows; row++)
            {
                if (TakeChanges(frame, row))
                {
                    SendRow(row);
                }
            }
        }

        /// <inheritdoc/>
        public void Refresh()
        {
            // The registers hold anything after power-up, and a display test would light every LED.
            SendToAll(DisplayTest, 0);
            SendToAll(DecodeMode, 0);
            SendToAll(ScanLimit, Rows - 1);
            SendToAll(Intensity, _level);
            for (int row = 0; row < Rows; row++)
            {
                SendRow(row);
            }

            SendToAll(Shutdown, 1);
        }

        private bool TakeChanges(byte[] frame, int row)
        {
            bool isChanged = false;
            for (int at = row; at < _shown.Length; at += Rows)
            {
                isChanged |= _shown[at] != frame[at];
                _shown[at] = frame[at];
            }

            return isChanged;
        }

        private void SendRow(int row)
        {
            for (int module = 0; module < Modules; module++)
            {
                int at = (Modules - 1 - module) * 2;
                _packet[at] = (byte)(FirstDigit + row);
                _packet[at + 1] = _shown[(module * Rows) + row];
            }

            _spi.Write(_packet);
        }

        private void SendToAll(byte register, byte value)
        {
            for (int at = 0; at < _packet.Length; at += 2)
            {
                _packet[at] = register;
                _packet[at + 1] = value;
            }

            _spi.Write(_packet);
        }
    }
}
