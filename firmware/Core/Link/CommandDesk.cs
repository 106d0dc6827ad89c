using Lockbox.Core.Codes;

namespace Lockbox.Core.Link
{
    /// <summary>Applies commands that are authentic, addressed to this box and next in order. Main loop only.</summary>
    public sealed class CommandDesk
    {
        private readonly Ledger _ledger;
        private readonly GrantBook _book;
        private readonly EventLog _log;
        private readonly TimeKeeper _time;
        private readonly Nonce _nonce;
        private readonly Grant _grant = new Grant();
        private readonly byte[] _id = new byte[Limits.LongestGrantId];
        private readonly byte[] _answer = new byte[Limits.NonceBytes];

        private long _reportFor = -1;

        public CommandDesk(Ledger ledger, Nonce nonce)
        {
            _ledger = ledger;
            _book = ledger.Grants;
            _log = ledger.Log;
            _time = ledger.Time;
            _nonce = nonce;
        }

        /// <summary>Applies a sequenced command, or consumes its number and says why not.</summary>
        /// <returns>False when the flash did not take it; then nothing has changed.</returns>
        public bool TryApply(DownClaims claims, out Receipt receipt)
        {
            if (claims.HasIssuedAt)
            {
                _time.Hear(claims.IssuedAt);
            }

            if (claims.Command.Spells(Names.Grant))
            {
                bool isGrant = claims.TryGrant(_grant);
                return Answer(isGrant ? _book.Add(_grant) : _book.Skip(), isGrant, out receipt);
            }

            if (claims.Command.Spells(Names.Revoke))
            {
                int length = claims.RevokedId(_id);
                return Answer(length < 0 ? _book.Skip() : _book.Revoke(_id, length), length >= 0, out receipt);
            }

            if (claims.Command.Spells(Names.Clear))
            {
                return Clear(out receipt);
            }

            if (claims.Command.Spells(Names.Report))
            {
                receipt = Receipt.Stored;
                return OrderReport(claims.Sequence);
            }

            // There is no remote open, nor anything else.
            receipt = claims.Command.IsText ? Receipt.Unknown : Receipt.Malformed;
            return _book.Skip() == GrantResult.Stored;
        }

        /// <summary>Takes a time that answers our last question. Blocks for the flash when the floor jumps.</summary>
        public DownResult TakeTime(DownClaims claims)
        {
            if (!claims.TryTime(_answer))
            {
                return DownResult.Malformed;
            }

            if (!_nonce.TryAnswer(_answer))
            {
                return DownResult.TimeIgnored;
            }

            if (!_time.Tell(claims.IssuedAt))
            {
                return DownResult.TimeDoubted;
            }

            _ledger.KeepFloor();
            return DownResult.TimeTaken;
        }

        /// <summary>Notes how far the issuer has our events.</summary>
        public DownResult TakeEventAck(DownClaims claims)
        {
            if (!claims.HasEvent)
            {
                return DownResult.Malformed;
            }

            _log.Acknowledge(claims.Event);
            return DownResult.EventsAcknowledged;
        }

        /// <returns>The number of a command that asked for a report, once; or -1.</returns>
        public long TakeReportOrder()
        {
            long order = _reportFor;
            _reportFor = -1;
            return order;
        }

        private bool OrderReport(long sequence)
        {
            bool isStored = _book.Skip() == GrantResult.Stored;
            _reportFor = isStored ? sequence : _reportFor;
            return isStored;
        }

        private bool Clear(out Receipt receipt)
        {
            receipt = Receipt.Stored;
            if (_book.OrderClear() != GrantResult.Stored)
            {
                return false;
            }

            _ledger.CarryOutClear();
            return true;
        }

        private static bool Answer(GrantResult result, bool isWellFormed, out Receipt receipt)
        {
            receipt = isWellFormed ? ReceiptFor(result) : Receipt.Malformed;
            return result != GrantResult.StorageFailed;
        }

        private static Receipt ReceiptFor(GrantResult result)
        {
            switch (result)
            {
                case GrantResult.Stored:
                    return Receipt.Stored;
                case GrantResult.Full:
                    return Receipt.Full;
                case GrantResult.Duplicate:
                    return Receipt.Duplicate;
                case GrantResult.Window:
                    return Receipt.Window;
                default:
                    return Receipt.Absent;
            }
        }
    }
}
