using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The key matrix on GPIO pins. Rows are open drain, so that two keys held in one column cannot short a high row to a low
    /// one; a key pulls its column low through its diode while its row is low.
    /// </summary>
    public sealed class GpioKeyLines : IKeyLines
    {
        private readonly GpioPin[] _rows;
        private readonly GpioPin[] _columns;
        private readonly PinValue _high = PinValue.High;
        private readonly PinValue _low = PinValue.Low;

        public GpioKeyLines(GpioController gpio)
        {
            int[] rows = { Pins.KeyRow0, Pins.KeyRow1, Pins.KeyRow2, Pins.KeyRow3 };
            int[] columns = { Pins.KeyColumn0, Pins.KeyColumn1, Pins.KeyColumn2, Pins.KeyColumn3 };
            _rows = Open(gpio, rows, PinMode.OutputOpenDrain);
            _columns = Open(gpio, columns, PinMode.InputPullUp);
            for (int i = 0; i < _rows.Length; i++)
            {
                _rows[i].Write(_high);
            }
        }

        /// <inheritdoc/>
        public int ReadRow(int row)
        {
            _rows[row].Write(_low);
            int down = 0;
            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i].Read() == _low)
                {
                    down |= 1 << i;
                }
            }

            _rows[row].Write(_high);
            return down;
        }

        private static GpioPin[] Open(GpioController gpio, int[] pins, PinMode mode)
        {
            GpioPin[] opened = new GpioPin[pins.Length];
            for (int i = 0; i < pins.Length; i++)
            {
                opened[i] = gpio.OpenPin(pins[i], mode);
            }

            return opened;
        }
    }
}
