using Lockbox.Core.Codes;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Takes messages to the box: checks them in the order of PROTOCOL.md 3, applies each number once and in order
    /// (PROTOCOL.md 4), and leaves the answer in <see cref="Receipt"/> and <see cref="Sequence"/>. Main loop only.
    /// </summary>
    public sealed class DownDesk
    {
        public const int Results = 14;

        private readonly Identity _identity;
        private readonly JwsReader _reader;
        private readonly StateFile _state;
        private readonly CommandDesk _commands;
        private readonly DownClaims _claims = new DownClaims();
        private Receipt _receipt;
        private long _sequence;
        private readonly Nonce _nonce;
        private readonly int[] _counts = new int[Results];

        public DownDesk(Identity identity, JwsReader reader, Ledger ledger, Nonce nonce)
        {
            _identity = identity;
            _reader = reader;
            _state = ledger.State;
            _commands = new CommandDesk(ledger, nonce);
            _nonce = nonce;
        }

        /// <summary>The question that a time must answer.</summary>
        public Nonce Nonce => _nonce;

        /// <summary>What to receipt after <see cref="DownResult.Receipted"/>, <see cref="DownResult.Repeated"/> or <see cref="DownResult.StorageFailed"/>.</summary>
        public Receipt Receipt => _receipt;

        /// <summary>The number to receipt.</summary>
        public long Sequence => _sequence;

        /// <summary>How often each <see cref="DownResult"/> happened since boot.</summary>
        public int[] Counts => _counts;

        /// <inheritdoc cref="CommandDesk.TakeReportOrder"/>
        public long TakeReportOrder()
        {
            return _commands.TakeReportOrder();
        }

        /// <summary>Takes one message. Blocks for the flash when it changes anything.</summary>
        public DownResult Take(byte[] message, int length, bool isRetained)
        {
            DownResult result = isRetained ? DownResult.Retained : Open(message, length);
            Counts[(int)result]++;
            return result;
        }

        private DownResult Open(byte[] message, int length)
        {
            switch (_reader.Open(message, length))
            {
                case JwsResult.Good:
                    return Address();
                case JwsResult.Signature:
                    return DownResult.Forged;
                default:
                    return DownResult.Unreadable;
            }
        }

        private DownResult Address()
        {
            if (!_claims.Read(_reader.Payload, _reader.PayloadLength))
            {
                return DownResult.Malformed;
            }

            if (!_claims.IsFor(_identity.BoxId, _identity.Epoch))
            {
                return DownResult.Misaddressed;
            }

            if (_claims.Command.Spells(Names.Time))
            {
                return _commands.TakeTime(_claims);
            }

            return _claims.Command.Spells(Names.EventAck) ? _commands.TakeEventAck(_claims) : Order();
        }

        private DownResult Order()
        {
            if (!_claims.HasSequence)
            {
                return DownResult.Malformed;
            }

            if (!_state.IsSound)
            {
                return DownResult.NotSound;
            }

            _sequence = _claims.Sequence;
            if (Sequence > _state.Next)
            {
                return DownResult.Nacked;
            }

            if (Sequence < _state.Next)
            {
                _receipt = Receipt.Repeated;
                return DownResult.Repeated;
            }

            bool isStored = _commands.TryApply(_claims, out Receipt receipt);
            _receipt = isStored ? receipt : Receipt.Flash;
            return isStored ? DownResult.Receipted : DownResult.StorageFailed;
        }
    }
}
