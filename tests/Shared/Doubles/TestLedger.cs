using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;

namespace Lockbox.Shared.Doubles
{
    /// <summary>The memory of a box on quick doubles, and a desk for codes, without the rest of the box.</summary>
    public sealed class TestLedger : IEventSealer
    {
        private static readonly byte[] _key = new byte[Limits.KeyBytes];

        /// <summary>A ledger fresh from provisioning, loaded.</summary>
        public TestLedger()
        {
            Provisioned.Write(Flash, new SlotSeal(new QuickHash(), _key, 1));
            Load();
        }

        public TestFlash Flash { get; } = new TestFlash();

        public TestSupply Supply { get; } = new TestSupply();

        public TestClock Clock { get; private set; }

        public Ledger Ledger { get; private set; }

        public CodeDesk Desk { get; private set; }

        /// <summary>Counts how often a code was looked at.</summary>
        public QuickHash CodeHash { get; private set; }

        /// <summary>Starts anew on the same flash, as after a power cut.</summary>
        public void Load()
        {
            LoadCut(-1);
        }

        /// <summary>Starts anew, and the power goes after so many writes; negative for never.</summary>
        public void LoadCut(int writes)
        {
            Flash.WritesLeft = writes;
            Clock = new TestClock();
            CodeHash = new QuickHash();
            Ledger = new Ledger(Flash, Clock, new SlotSeal(new QuickHash(), _key, 1), this);
            Ledger.Load(TestBox.Now, false);
            Desk = new CodeDesk(Ledger, new Verifier(CodeHash, _key, Text.Bytes("x")), Supply);
        }

        /// <returns>A grant for the code "10000000" + number, symbol 0, with a window of a day around now.</returns>
        public Grant NewGrant(int number)
        {
            Grant grant = new Grant
            {
                IdLength = 2,
                NotBefore = TestBox.Now - 60,
                Expires = TestBox.Now + 86400,
                Sequence = Ledger.State.Next,
            };
            grant.Id[0] = (byte)('a' + (number / 26));
            grant.Id[1] = (byte)('a' + (number % 26));
            new Verifier(new QuickHash(), _key, Text.Bytes("x")).Compute(Code(number), 8, 0, grant.Tag);
            return grant;
        }

        /// <returns>What the grant book made of a new grant.</returns>
        public int Add(int number)
        {
            return (int)Ledger.Grants.Add(NewGrant(number));
        }

        /// <returns>What typing the code of a grant came to.</returns>
        public Verdict Try(int number)
        {
            Desk.Weigh(Code(number), 8, 0);
            return Desk.Settle();
        }

        /// <returns>The status of a slot.</returns>
        public GrantStatus StatusOf(int slot)
        {
            return GrantRecord.Status(Ledger.State.Bytes, StateFile.RecordAt(slot));
        }

        /// <returns>How many events tell of the end of a code.</returns>
        public int EndsTold()
        {
            int told = 0;
            for (long number = 0; number < Ledger.Log.Next; number++)
            {
                EventKind kind = EventRecord.Kind(Ledger.Log.BytesOf(number), Ledger.Log.RecordOf(number));
                bool isEnd = kind == EventKind.Opened || kind == EventKind.NotOpened || kind == EventKind.Interrupted;
                told += isEnd ? 1 : 0;
            }

            return told;
        }

        /// <inheritdoc/>
        public void Seal(byte[] bytes, int record, byte[] link)
        {
            byte[] text = new byte[EventRecord.Size];
            System.Array.Copy(bytes, record, text, 0, text.Length);
            byte[] mac = new byte[Limits.MacBytes];
            new QuickHash().Compute(_key, text, text.Length, mac);
            System.Array.Copy(mac, link, EventRecord.LinkBytes);
        }

        public static byte[] Code(int number)
        {
            return Text.Bytes((10000000 + number).ToString());
        }
    }
}
