using System;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// A bounded queue of messages between two threads, copied in and out. A flood is dropped at the door instead of filling
    /// the heap. Any thread; does not block.
    /// </summary>
    public sealed class Mailbox
    {
        private readonly object _gate = new object();
        private readonly byte[][] _bodies;
        private readonly int[] _lengths;
        private readonly bool[] _marks;

        private int _first;
        private int _count;
        private int _dropped;

        public Mailbox(int slots)
        {
            _bodies = new byte[slots][];
            _lengths = new int[slots];
            _marks = new bool[slots];
            for (int i = 0; i < slots; i++)
            {
                _bodies[i] = new byte[Limits.LongestMessage];
            }
        }

        /// <summary>Messages that were too long or came when it was full.</summary>
        public int Dropped => _dropped;

        public int Free
        {
            get
            {
                lock (_gate)
                {
                    return _bodies.Length - _count;
                }
            }
        }

        /// <returns>False when the message was dropped.</returns>
        public bool TryPut(byte[] message, int length, bool mark)
        {
            lock (_gate)
            {
                if (_count == _bodies.Length || length > Limits.LongestMessage)
                {
                    _dropped++;
                    return false;
                }

                int slot = (_first + _count) % _bodies.Length;
                Array.Copy(message, _bodies[slot], length);
                _lengths[slot] = length;
                _marks[slot] = mark;
                _count++;
                return true;
            }
        }

        /// <summary>Copies the oldest message without taking it.</summary>
        /// <returns>Its length, or -1 when there is none.</returns>
        public int Peek(byte[] into, out bool mark)
        {
            lock (_gate)
            {
                mark = _count > 0 && _marks[_first];
                if (_count == 0)
                {
                    return -1;
                }

                Array.Copy(_bodies[_first], into, _lengths[_first]);
                return _lengths[_first];
            }
        }

        /// <summary>Takes the oldest message away.</summary>
        public void Drop()
        {
            lock (_gate)
            {
                if (_count > 0)
                {
                    _first = (_first + 1) % _bodies.Length;
                    _count--;
                }
            }
        }
    }
}
