using Lockbox.Core.Ports;

namespace Lockbox.Core.Panel
{
    /// <summary>
    /// What the buzzer has to say, for those who cannot see the display: short for a key, long when the bolt is drawn, three
    /// times for no, twice when keys do not count. Main loop only; does not block.
    /// </summary>
    public sealed class Chime
    {
        private const int KeyMs = 30;
        private const int NoMs = 150;
        private const int OpenMs = 600;
        private const int PauseMs = 120;

        private readonly IBuzzer _buzzer;
        private readonly IClock _clock;

        private int _tonesLeft;
        private int _toneMs;
        private bool _isOn;
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
            Play(counts ? 1 : 2, KeyMs);
        }

        /// <summary>Moves on, and says what the display has begun to show. Call it once a pass.</summary>
        public void Tick(Face face)
        {
            if (face != _face)
            {
                Follow(_face, face);
                _face = face;
            }

            if (_clock.NowMs >= _untilMs && (_isOn || _tonesLeft > 0))
            {
                Go(!_isOn);
            }
        }

        // A verdict follows the checking; the lid may still not open after that.
        private void Follow(Face from, Face to)
        {
            if (from == Face.Checking && to == Face.Open)
            {
                Play(1, OpenMs);
            }
            else if (from == Face.Checking && (to == Face.Service || to == Face.Idle))
            {
                Play(1, KeyMs);
            }
            else if ((from == Face.Checking && to != Face.LidAjar) || to == Face.Jammed)
            {
                Play(3, NoMs);
            }
        }

        private void Play(int tones, int toneMs)
        {
            _tonesLeft = tones;
            _toneMs = toneMs;
            Go(true);
        }

        private void Go(bool isOn)
        {
            _isOn = isOn;
            _tonesLeft -= isOn ? 1 : 0;
            _untilMs = _clock.NowMs + (isOn ? _toneMs : PauseMs);
            _buzzer.Sound(isOn);
        }
    }
}
