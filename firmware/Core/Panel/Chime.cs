using Lockbox.Core.Ports;

namespace Lockbox.Core.Panel
{
    /// <summary>
    /// What the buzzer has to say, for those who cannot see the display: short for a key, long when the bolt is drawn, three
    /// times for no, twice when keys do not count. Main loop only; does not block.
    /// </summary>
    public sealed class Chime
    {
        private const int ShortMs = 30;
        private const int PauseMs = 120;
        private const int ToneMs = 150;
        private const int LongMs = 600;

        // On, off, on ... in turns, ms.
        private static readonly int[] _key = { ShortMs };
        private static readonly int[] _deaf = { ShortMs, PauseMs, ShortMs };
        private static readonly int[] _open = { LongMs };
        private static readonly int[] _no = { ToneMs, PauseMs, ToneMs, PauseMs, ToneMs };

        private readonly IBuzzer _buzzer;
        private readonly IClock _clock;

        private int[] _tune = _key;
        private int _step = int.MaxValue;
        private long _untilMs;
        private Face _face;

        public Chime(IBuzzer buzzer, IClock clock)
        {
            _buzzer = buzzer;
            _clock = clock;
            _buzzer.Sound(false);
        }

        /// <summary>A key was pressed.</summary>
        /// <param name="counts">False when the keypad does not listen.</param>
        public void PlayKey(bool counts)
        {
            Play(counts ? _key : _deaf);
        }

        /// <summary>Moves on, and says what the display has begun to show. Call it once a pass.</summary>
        public void Tick(Face face)
        {
            if (face != _face)
            {
                Follow(_face, face);
                _face = face;
            }

            if (_step < _tune.Length && _clock.NowMs >= _untilMs)
            {
                Go(_step + 1);
            }
        }

        // A verdict follows the checking; the lid may still not open after that.
        private void Follow(Face from, Face to)
        {
            if (from == Face.Checking && to == Face.Open)
            {
                Play(_open);
            }
            else if (from == Face.Checking && (to == Face.Service || to == Face.Idle))
            {
                Play(_key);
            }
            else if ((from == Face.Checking && to != Face.LidAjar) || to == Face.Jammed)
            {
                Play(_no);
            }
        }

        private void Play(int[] tune)
        {
            _tune = tune;
            Go(0);
        }

        private void Go(int step)
        {
            _step = step;
            bool isOn = step < _tune.Length && step % 2 == 0;
            _untilMs = _clock.NowMs + (step < _tune.Length ? _tune[step] : 0);
            _buzzer.Sound(isOn);
        }
    }
}
