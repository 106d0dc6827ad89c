using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Shared.Doubles
{
    /// <summary>The issuer's side of the wire, by hand: signs commands and makes verifiers.</summary>
    public sealed class TestIssuer
    {
        private readonly byte[] _boxId;
        private readonly uint _epoch;
        private readonly Verifier _verifier;
        private readonly ClaimWriter _claims = new ClaimWriter();
        private readonly byte[] _tag = new byte[Limits.TagBytes];

        public TestIssuer(KeyRing keys, byte[] boxId, uint epoch, IHash hash)
        {
            _boxId = boxId;
            _epoch = epoch;
            _verifier = new Verifier(hash, keys.Code, boxId);
            Signed = new JwsWriter(hash, keys.Down);
        }

        /// <summary>The message signed last.</summary>
        public JwsWriter Signed { get; }

        /// <summary>Number of the next sequenced command.</summary>
        public long Sequence { get; set; }

        /// <summary>Kind of the next grants.</summary>
        public int Kind { get; set; }

        /// <summary>Clock rule of the next grants: 1 lenient, 0 strict.</summary>
        public int ClockRule { get; set; } = 1;

        public void Grant(string id, string digits, int symbol, long notBefore, long expires)
        {
            _verifier.Compute(Text.Bytes(digits), digits.Length, symbol, _tag);
            BeginSequenced(Names.Grant);
            _claims.Add(Names.GrantId, id);
            _claims.AddBinary(Names.Tag, _tag, 0, Limits.TagBytes);
            _claims.Add(Names.NotBefore, notBefore);
            _claims.Add(Names.Expires, expires);
            _claims.Add(Names.ClockRule, ClockRule);
            _claims.Add(Names.Kind, Kind);
            End();
        }

        public void Revoke(string id)
        {
            BeginSequenced(Names.Revoke);
            _claims.Add(Names.GrantId, id);
            End();
        }

        /// <summary>A sequenced command without claims of its own.</summary>
        public void Command(string name)
        {
            BeginSequenced(name);
            End();
        }

        public void Time(long unixSeconds, byte[] nonce)
        {
            Begin(Names.Time);
            _claims.Add(Names.IssuedAt, unixSeconds);
            _claims.AddBinary(Names.Nonce, nonce, 0, Limits.NonceBytes);
            End();
        }

        public void EventAck(long number)
        {
            Begin(Names.EventAck);
            _claims.Add(Names.Event, number);
            End();
        }

        private void BeginSequenced(string command)
        {
            Begin(command);
            _claims.Add(Names.Sequence, Sequence);
            Sequence++;
        }

        private void Begin(string command)
        {
            _claims.Begin();
            _claims.AddWord(Names.Audience, _boxId, _boxId.Length);
            _claims.Add(Names.Epoch, _epoch);
            _claims.Add(Names.Command, command);
        }

        private void End()
        {
            _claims.End();
            Signed.Seal(_claims);
        }
    }
}
