using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Shared.Doubles
{
    /// <summary>Takes what the box says out of its outbox, verified, one message at a time.</summary>
    public sealed class UpMessages
    {
        private readonly Outbox _outbox;
        private readonly JwsReader _reader;
        private readonly ClaimReader _claims;
        private readonly byte[] _message = new byte[Limits.LongestMessage];

        public UpMessages(Outbox outbox, KeyRing keys, IHash hash)
        {
            _outbox = outbox;
            _reader = new JwsReader(hash, keys.Up);
            _claims = new ClaimReader(new Claim[] { Type, Sequence, Next, Result, Nonce, Event, EventKind, GrantId, Clock, Free, Cause, Value, SelfTest, Uptime, Level, Pulses, Forged });
        }

        public Claim Type { get; } = new Claim(Names.Type);

        public Claim Sequence { get; } = new Claim(Names.Sequence);

        public Claim Next { get; } = new Claim(Names.Next);

        public Claim Result { get; } = new Claim(Names.Result);

        public Claim Nonce { get; } = new Claim(Names.Nonce);

        public Claim Event { get; } = new Claim(Names.Event);

        public Claim EventKind { get; } = new Claim(Names.EventKind);

        public Claim GrantId { get; } = new Claim(Names.GrantId);

        public Claim Clock { get; } = new Claim(Names.ClockRule);

        public Claim Free { get; } = new Claim(Names.Free);

        public Claim Cause { get; } = new Claim(Names.ResetCause);

        public Claim Value { get; } = new Claim(Names.Value);

        public Claim SelfTest { get; } = new Claim(Names.SelfTest);

        public Claim Uptime { get; } = new Claim(Names.Uptime);

        public Claim Level { get; } = new Claim(Names.SignalLevel);

        public Claim Pulses { get; } = new Claim(Names.Pulses);

        public Claim Forged { get; } = new Claim("r8");

        /// <returns>False when there is none, or it is not signed by the box.</returns>
        public bool Take()
        {
            int length = _outbox.Peek(_message);
            if (length < 0)
            {
                return false;
            }

            _outbox.Drop();
            return _reader.Open(_message, length) == JwsResult.Good && _claims.Read(_reader.Payload, _reader.PayloadLength);
        }

        /// <summary>Takes messages until one of this type comes.</summary>
        public bool TakeNext(string type)
        {
            while (Take())
            {
                if (Type.Spells(type))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
