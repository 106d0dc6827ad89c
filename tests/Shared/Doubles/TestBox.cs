using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A whole provisioned box on plain doubles, with time that advances by call.</summary>
    public sealed partial class TestBox
    {
        public const string Id = "lot3-b07";
        public const uint Epoch = 2;

        /// <summary>A moment in 2027, Unix seconds: when the box was provisioned.</summary>
        public const long Now = 1815156159;

        private readonly byte[] _id;
        private readonly uint _epoch;
        private readonly byte[] _key;
        private readonly IHash _hash;
        private readonly IFlash _store;

        /// <summary>A box fresh from provisioning, started.</summary>
        public TestBox()
            : this(Id, Epoch, BoxKey(), Now)
        {
        }

        /// <summary>A box with an identity of the test's choice, fresh from provisioning, started.</summary>
        /// <param name="provisionedAt">Unix seconds.</param>
        public TestBox(string id, uint epoch, byte[] key, long provisionedAt)
            : this(id, epoch, key, provisionedAt, new ManagedHash(), new TestFlash())
        {
        }

        /// <summary>A box on a flash of the test's choice, fresh from provisioning, started.</summary>
        public TestBox(IHash hash, IFlash flash)
            : this(Id, Epoch, BoxKey(), Now, hash, flash)
        {
        }

        private TestBox(string id, uint epoch, byte[] key, long provisionedAt, IHash hash, IFlash flash)
        {
            _id = Text.Bytes(id);
            _epoch = epoch;
            _key = key;
            _hash = hash;
            _store = flash;
            Flash = flash as TestFlash;
            ProvisionedAt = provisionedAt;
            Clock = new TestClock();
            Keyring = new KeyRing(hash, key, epoch);
            Issuer = new TestIssuer(Keyring, _id, epoch, hash);
            Provisioned.Write(flash, new SlotSeal(hash, Keyring.Store, epoch));
            Boot();
        }

        /// <summary>Digits of a code, 6 to 8; counts from the next boot on.</summary>
        public int Digits { get; set; } = 8;

        public long ProvisionedAt { get; }

        public TestClock Clock { get; private set; }

        public TestKeys Keys { get; } = new TestKeys();

        public TestCoil Coil { get; private set; }

        public TestLid Lid { get; } = new TestLid();

        public TestSupply Supply { get; } = new TestSupply();

        public TestBuzzer Buzzer { get; private set; }

        public TestRandom Random { get; } = new TestRandom(2027);

        public TestGauges Gauges { get; } = new TestGauges();

        /// <summary>False for a box that has yet to make the self-test after provisioning; counts from the next boot on.</summary>
        public bool IsCommissioned { get; set; } = true;

        /// <summary>Whether the next boot is the watchdog's doing.</summary>
        public bool WasBitten { get; set; }

        public TestDisplay Display { get; } = new TestDisplay();

        /// <summary>The flash, or null when the test brought one of its own.</summary>
        public TestFlash Flash { get; }

        public KeyRing Keyring { get; }

        public TestIssuer Issuer { get; }

        public Mail Mail { get; private set; }

        public UpMessages Up { get; private set; }

        public Box Box { get; private set; }

        /// <summary>Starts the box anew on the same flash, as after a power cut: time since boot starts at zero.</summary>
        public void Boot()
        {
            Clock = new TestClock();
            Coil = new TestCoil(Clock);
            Buzzer = new TestBuzzer(Clock);
            Mail = new Mail();
            Up = new UpMessages(Mail.Outbox, Keyring, _hash);
            Board board = new Board
            {
                Clock = Clock,
                Keys = Keys,
                Coil = Coil,
                Lid = Lid,
                Supply = Supply,
                Display = Display,
                Flash = _store,
                Hash = _hash,
                Random = Random,
                Buzzer = Buzzer,
                Gauges = Gauges,
                WasBitten = WasBitten,
            };
            Identity identity = new Identity
            {
                BoxId = _id,
                Epoch = _epoch,
                BoxKey = Copy(_key),
                Digits = Digits,
                ProvisionedAt = ProvisionedAt,
            };
            Box = new Box(board, identity, Mail);
            Box.Ledger.State.IsTested |= IsCommissioned;
        }

        /// <summary>Lets time pass in passes of 10 ms.</summary>
        public void Run(long milliseconds)
        {
            for (long end = Clock.NowMs + milliseconds; Clock.NowMs < end;)
            {
                Clock.Advance(10);
                Box.Tick();
            }
        }

        /// <summary>Brings the link up and answers the box's questions for the time.</summary>
        public void Connect(long unixSeconds)
        {
            byte[] nonce = new byte[Limits.NonceBytes];
            Mail.Inbox.SetLink(true);
            Run(20);
            while (Up.TakeNext(Names.Hello))
            {
                Up.Nonce.TryDecode(nonce, Limits.NonceBytes);
                Issuer.Time(unixSeconds, nonce);
                Deliver();
            }
        }

        /// <returns>How many events of a kind the box has written down.</returns>
        public long Count(EventKind kind)
        {
            long count = 0;
            for (long number = 0; number < Box.Ledger.Log.Next; number++)
            {
                count += EventRecord.Kind(Box.Ledger.Log.BytesOf(number), Box.Ledger.Log.RecordOf(number)) == kind ? 1 : 0;
            }

            return count;
        }

        /// <summary>Delivers the message that the issuer signed last.</summary>
        public void Deliver()
        {
            Mail.Inbox.TryPut(Issuer.Signed.Message, Issuer.Signed.Length, false);
            Run(20);
        }

        /// <summary>Delivers a message as it is.</summary>
        public void Deliver(byte[] message)
        {
            Mail.Inbox.TryPut(message, message.Length, false);
            Run(20);
        }

        /// <summary>Delivers a grant for a buyer whose window is open for a day.</summary>
        public void Arm(string id, string digits, int symbol)
        {
            Issuer.Grant(id, digits, symbol, Now - 60, Now + 86400);
            Deliver();
        }

        // The box zeroes the key it is given.
        private static byte[] Copy(byte[] key)
        {
            byte[] copy = new byte[key.Length];
            key.CopyTo(copy, 0);
            return copy;
        }

        private static byte[] BoxKey()
        {
            byte[] key = new byte[Limits.KeyBytes];
            for (int i = 0; i < key.Length; i++)
            {
                key[i] = (byte)(i * 7);
            }

            return key;
        }
    }
}
