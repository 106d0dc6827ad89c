using Lockbox.Core.Codes;

namespace Lockbox.Core.Link
{
    /// <summary>The claims of a message to the box, and what they mean (PROTOCOL.md 3).</summary>
    public sealed class DownClaims
    {
        private readonly Claim _audience = new Claim(Names.Audience);
        private readonly Claim _epoch = new Claim(Names.Epoch);
        private readonly Claim _command = new Claim(Names.Command);
        private readonly Claim _sequence = new Claim(Names.Sequence);
        private readonly Claim _id = new Claim(Names.GrantId);
        private readonly Claim _tag = new Claim(Names.Tag);
        private readonly Claim _notBefore = new Claim(Names.NotBefore);
        private readonly Claim _expires = new Claim(Names.Expires);
        private readonly Claim _clockRule = new Claim(Names.ClockRule);
        private readonly Claim _kind = new Claim(Names.Kind);
        private readonly Claim _issuedAt = new Claim(Names.IssuedAt);
        private readonly Claim _nonce = new Claim(Names.Nonce);
        private readonly Claim _event = new Claim(Names.Event);
        private readonly ClaimReader _reader;

        public DownClaims()
        {
            Claim[] claims =
            {
                _audience, _epoch, _command, _sequence, _id, _tag, _notBefore, _expires, _clockRule, _kind, _issuedAt,
                _nonce, _event,
            };
            _reader = new ClaimReader(claims);
        }

        public Claim Command => _command;

        public long Sequence => _sequence.Number;

        public bool HasSequence => _sequence.IsNumber(0, Limits.LastSecond);

        public long IssuedAt => _issuedAt.Number;

        public bool HasIssuedAt => _issuedAt.IsNumber(0, Limits.LastSecond);

        public long Event => _event.Number;

        public bool HasEvent => _event.IsNumber(0, Limits.LastSecond);

        /// <returns>False when the payload is no flat JSON object.</returns>
        public bool Read(byte[] payload, int length)
        {
            return _reader.Read(payload, length);
        }

        public bool IsFor(byte[] boxId, uint epoch)
        {
            return _audience.Is(boxId, boxId.Length) && _epoch.IsNumber(epoch, epoch);
        }

        /// <returns>False when a claim of a grant is missing or wrong.</returns>
        public bool TryGrant(Grant grant)
        {
            grant.IdLength = GrantIds.Copy(_id, grant.Id);
            grant.NotBefore = _notBefore.Number;
            grant.Expires = _expires.Number;
            grant.IsStrict = _clockRule.IsThere && _clockRule.Number == 0;
            grant.Kind = (GrantKind)_kind.Number;
            grant.Sequence = _sequence.Number;
            return grant.IdLength > 0
                && _tag.TryDecode(grant.Tag, Limits.TagBytes)
                && _notBefore.IsNumber(0, Limits.LastSecond)
                && _expires.IsNumber(0, Limits.LastSecond)
                && (!_clockRule.IsThere || _clockRule.IsNumber(0, 1))
                && (!_kind.IsThere || _kind.IsNumber(0, 2));
        }

        /// <summary>Reads which grant a revocation means.</summary>
        /// <returns>The id's length, 0 for every grant, -1 when the claim is missing or wrong.</returns>
        public int RevokedId(byte[] into)
        {
            if (_id.Spells(Names.AllGrants))
            {
                return 0;
            }

            int length = GrantIds.Copy(_id, into);
            return length > 0 ? length : -1;
        }

        /// <returns>False when a claim of a time is missing or wrong.</returns>
        public bool TryTime(byte[] nonce)
        {
            return HasIssuedAt && _nonce.TryDecode(nonce, Limits.NonceBytes);
        }
    }
}
