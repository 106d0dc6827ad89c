using Lockbox.Core.Codes;
using Lockbox.Core.Ports;

namespace Lockbox.Core.Link
{
    /// <summary>Composes and signs what the box says (PROTOCOL.md 3). The message lies in <see cref="Signed"/>. Main loop only.</summary>
    public sealed class UpWriter : IEventSealer
    {
        private readonly Identity _identity;
        private readonly ClaimWriter _claims = new ClaimWriter();
        private readonly byte[] _id = new byte[Limits.LongestGrantId];
        private readonly byte[] _previous = new byte[EventRecord.LinkBytes];
        private readonly string[] _countNames = NameCounts();

        public UpWriter(Identity identity, IHash hash, byte[] upKey)
        {
            _identity = identity;
            Signed = new JwsWriter(hash, upKey);
        }

        public JwsWriter Signed { get; }

        public void WriteReceipt(long sequence, long next, Receipt receipt)
        {
            Begin(Names.Receipt);
            _claims.Add(Names.Sequence, sequence);
            _claims.Add(Names.Next, next);
            _claims.Add(Names.Result, ReceiptWords.Of(receipt));
            End();
        }

        public void WriteNack(long next)
        {
            Begin(Names.Nack);
            _claims.Add(Names.Next, next);
            End();
        }

        /// <param name="nonce">16 bytes.</param>
        /// <param name="digest">16 bytes.</param>
        public void WriteHello(HelloFacts facts, byte[] nonce, byte[] digest)
        {
            Begin(Names.Hello);
            _claims.AddBinary(Names.Nonce, nonce, 0, Limits.NonceBytes);
            _claims.Add(Names.Next, facts.Next);
            _claims.Add(Names.Event, facts.NextEvent);
            _claims.Add(Names.EventsLost, facts.EventsLost);
            _claims.Add(Names.BootCount, facts.Boots);
            _claims.Add(Names.ClockRule, (long)facts.Clock);
            _claims.Add(Names.Free, facts.Free);
            _claims.Add(Names.Firmware, FirmwareVersion.Text);
            _claims.Add(Names.ResetCause, (long)facts.Cause);
            _claims.AddBinary(Names.Digest, digest, 0, Limits.TagBytes);
            End();
        }

        /// <param name="hello">What the last hello told.</param>
        public void WriteReport(ReportFacts facts, HelloFacts hello)
        {
            Begin(Names.Report);
            if (facts.Sequence >= 0)
            {
                _claims.Add(Names.Sequence, facts.Sequence);
            }

            _claims.Add(Names.Firmware, FirmwareVersion.Text);
            _claims.Add(Names.ResetCause, (long)hello.Cause);
            _claims.Add(Names.BootCount, hello.Boots);
            _claims.Add(Names.Uptime, facts.Uptime);
            _claims.Add(Names.SelfTest, facts.SelfTest);
            _claims.Add(Names.ManagedFree, facts.ManagedFree);
            _claims.Add(Names.NativeFree, facts.NativeFree);
            _claims.Add(Names.LargestBlock, facts.LargestBlock);
            _claims.Add(Names.FlashUsed, facts.FlashUsed);
            AddCounts(facts);
            End();
        }

        /// <summary>Composes an event from its record: the same bytes each time.</summary>
        public void WriteEvent(byte[] bytes, int record)
        {
            Begin(Names.EventMessage);
            _claims.Add(Names.Event, EventRecord.Number(bytes, record));
            _claims.Add(Names.EventKind, (long)EventRecord.Kind(bytes, record));
            AddUnlessZero(Names.Value, EventRecord.Value(bytes, record));
            AddUnlessZero(Names.At, EventRecord.At(bytes, record));
            _claims.Add(Names.Uptime, EventRecord.Uptime(bytes, record));
            int length = EventRecord.CopyId(bytes, record, _id);
            if (length > 0)
            {
                _claims.AddWord(Names.GrantId, _id, length);
            }

            EventRecord.CopyLink(bytes, record, _previous);
            _claims.AddBinary(Names.Previous, _previous, 0, EventRecord.LinkBytes);
            End();
        }

        /// <inheritdoc/>
        public void Seal(byte[] bytes, int record, byte[] link)
        {
            WriteEvent(bytes, record);
            Signed.CopyMac(link, EventRecord.LinkBytes);
        }

        private void AddCounts(ReportFacts facts)
        {
            _claims.Add(Names.FlashWrites, facts.FlashWrites);
            _claims.Add(Names.Connections, facts.Connections);
            _claims.Add(Names.Penalties, facts.Penalties);
            _claims.Add(Names.Pulses, facts.Pulses);
            _claims.Add(Names.Dropped, facts.Dropped);
            for (int i = 0; i < facts.Messages.Length; i++)
            {
                AddUnlessZero(_countNames[i], facts.Messages[i]);
            }

            if (facts.Level < 0)
            {
                _claims.AddBelowZero(Names.SignalLevel, -facts.Level);
            }
        }

        private void AddUnlessZero(string name, long number)
        {
            if (number > 0)
            {
                _claims.Add(name, number);
            }
        }

        private static string[] NameCounts()
        {
            string[] names = new string[DownDesk.Results];
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = Names.CountPrefix + i.ToString();
            }

            return names;
        }

        private void Begin(string type)
        {
            _claims.Begin();
            _claims.AddWord(Names.Issuer, _identity.BoxId, _identity.BoxId.Length);
            _claims.Add(Names.Epoch, _identity.Epoch);
            _claims.Add(Names.Type, type);
        }

        private void End()
        {
            _claims.End();
            Signed.Seal(_claims);
        }
    }
}
