using Lockbox.Core.Ports;

namespace Lockbox.Core.Lock
{
    /// <summary>
    /// One opening, from the claim to the lid (PROTOCOL.md 5.6): a pulse, five seconds to lift the lid, one more pulse and
    /// five more seconds. Main loop only; does not block.
    /// </summary>
    public sealed class Opening
    {
        private const int MostPulses = 2;

        private readonly Bolt _bolt;
        private readonly ILid _lid;
        private readonly IClock _clock;

        private int _pulses;
        private long _pulsedAtMs;
        private OpeningState _state;

        public Opening(Bolt bolt, ILid lid, IClock clock)
        {
            _bolt = bolt;
            _lid = lid;
            _clock = clock;
        }

        public OpeningState State => _state;

        /// <summary>True from the start until the lid is open or given up.</summary>
        public bool IsBusy => State == OpeningState.Due || State == OpeningState.Waiting;

        public void Start()
        {
            _pulses = 0;
            _state = OpeningState.Due;
            Tick();
        }

        /// <summary>Moves on. Call it once a pass, after the bolt.</summary>
        public void Tick()
        {
            if (State == OpeningState.Due && _bolt.TryDraw())
            {
                _pulses++;
                _pulsedAtMs = _clock.NowMs;
                _state = OpeningState.Waiting;
            }

            if (State == OpeningState.Waiting)
            {
                Watch();
            }
        }

        private void Watch()
        {
            if (_lid.IsOpen)
            {
                _state = OpeningState.Opened;
            }
            else if (_clock.NowMs - _pulsedAtMs >= Limits.PulseMs + Limits.LidWaitMs)
            {
                _state = _pulses < MostPulses ? OpeningState.Due : OpeningState.Jammed;
            }
        }
    }
}
