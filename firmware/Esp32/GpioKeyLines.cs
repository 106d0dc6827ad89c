using System.Device.Gpio;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The key matrix on GPIO pins. Rows are open drain, so that two keys held in one column cannot short a high row to a low
    /// one; a key pulls its column low through its row's diode while that row is low. At rest all rows are low and a column that
    /// falls wakes; nothing is read or written then.
    /// </summary>
    public sealed class GpioKeyLines : IKeyLines
    {
        private readonly GpioPin[] _rows;
        private readonly GpioPin[] _columns;
        private readonly PinValue _high = PinValue.High;
        private readonly PinValue _low = PinValue.Low;

        private bool _isResting;
        private bool _hasStirred;

        public GpioKeyLines(GpioController gpio)
        {
            int[] rows = { Pins.KeyRow0, Pins.KeyRow1, Pins.KeyRow2, Pins.KeyRow3 };
            int[] columns = { Pins.KeyColumn0, Pins.KeyColumn1, Pins.KeyColumn2, Pins.KeyColumn3 };
            _rows = Open(gpio, rows, PinMode.OutputOpenDrain);
            _columns = Open(gpio, columns, PinMode.InputPullUp);
            WriteRows(_high);
            for (int i = 0; i < _columns.Length; i++)
            {
                _columns[i].DebounceTimeout = Edges.Settling;
                _columns[i].ValueChanged += OnEdge;
            }
        }

        /// <inheritdoc/>
        public bool HasStirred => _hasStirred;

        /// <inheritdoc/>
        public int ReadRow(int row)
        {
            if (_isResting)
            {
                _isResting = false;
                WriteRows(_high);
            }

            _rows[row].Write(_low);
            int down = ReadColumns();
            _rows[row].Write(_high);
            return down;
        }

        /// <inheritdoc/>
        public void Rest()
        {
            // In this order, so that a key that goes down meanwhile is an edge or a level, or both.
            _hasStirred = false;
            _isResting = true;
            WriteRows(_low);
            _hasStirred |= ReadColumns() != 0;
        }

        private void OnEdge(object sender, PinValueChangedEventArgs e)
        {
            _hasStirred = true;
        }

        private void WriteRows(PinValue value)
        {
            for (int i = 0; i < _rows.Length; i++)
            {
                _rows[i].Write(value);
            }
        }

        private int ReadColumns()
        {
            int down = 0;
            for (int i = 0; i < _columns.Length; i++)
            {
                if (_columns[i].Read() == _low)
                {
                    down |= 1 << i;
                }
            }

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
