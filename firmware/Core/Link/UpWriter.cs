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
        private readonly JwsWriter _signed;

        public UpWriter(Identity identity, IHash hash, byte[] upKey)
        {
            _identity = identity;
            _signed = new JwsWriter(hash, upKey);
        }

        public JwsWriter Signed => _signed;

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

        /// <summary>Begins a hello; <see cref="Add"/> fills it, and <see cref="EndHello"/> signs it.</summary>
        /// <param name="nonce">16 bytes.</param>
        public void BeginHello(byte[] nonce)
        {
            Begin(Names.Hello);
            _claims.AddBinary(Names.Nonce, nonce, 0, Limits.NonceBytes);
            _claims.Add(Names.Firmware, FirmwareVersion.Text);
        }

        /// <param name="digest">16 bytes.</param>
        public void EndHello(byte[] digest)
        {
            _claims.AddBinary(Names.Digest, digest, 0, Limits.TagBytes);
            End();
        }

        /// <summary>Begins a report; <see cref="Add"/> and <see cref="AddLevel"/> fill it, and <see cref="End"/> signs it.</summary>
        /// <param name="order">The command that asked for it, or -1.</param>
        public void BeginReport(long order)
        {
            Begin(Names.Report);
            if (order >= 0)
            {
                _claims.Add(Names.Sequence, order);
            }

            _claims.Add(Names.Firmware, FirmwareVersion.Text);
        }

        public void Add(string name, long number)
        {
            _claims.Add(name, number);
        }

        /// <summary>Adds how often each <see cref="DownResult"/> happened.</summary>
        public void AddCounts(int[] counts)
        {
            for (int i = 0; i < counts.Length; i++)
            {
                AddUnlessZero(_countNames[i], counts[i]);
            }
        }

        /// <param name="level">dBm; unless it is below 0 it is not known, and left out.</param>
        public void AddLevel(int level)
        {
            if (level < 0)
            {
                _claims.AddBelowZero(Names.SignalLevel, -level);
            }
        }

        /// <summary>Signs the message.</summary>
        public void End()
        {
            _claims.End();
            Signed.Seal(_claims);
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
    }
}
