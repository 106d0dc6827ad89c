using Lockbox.Core.Codes;
using Lockbox.Core.Keys;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;

namespace Lockbox.Core.Care
{
    /// <summary>What the box can find out about its parts by itself. It moves nothing. Main loop only, while nobody is there.</summary>
    public sealed class SelfTest
    {
        // HMAC-SHA256 of one zero byte under 32 zero bytes.
        private static readonly byte[] _known = { 0x66, 0x20, 0xB3, 0x1F, 0x29, 0x24, 0xB8, 0xC0 };

        private readonly Board _board;
        private readonly Ledger _ledger;
        private readonly KeyScanner _keys;
        private readonly byte[] _key = new byte[Limits.KeyBytes];
        private readonly byte[] _first = new byte[Limits.MacBytes];
        private readonly byte[] _second = new byte[Limits.MacBytes];

        public SelfTest(Board board, Ledger ledger, KeyScanner keys)
        {
            _board = board;
            _ledger = ledger;
            _keys = keys;
        }

        /// <returns>What was found.</returns>
        public SelfTestFaults Run()
        {
            return Bit(_keys.Down != 0, SelfTestFaults.KeyDown)
                | Bit(_board.Lid.IsOpen, SelfTestFaults.LidOpen)
                | Bit(!_board.Supply.IsGood, SelfTestFaults.LowSupply)
                | Bit(_ledger.Failures > 0, SelfTestFaults.FlashFailed)
                | Bit(_board.Gauges.ManagedFree < Limits.LeastManaged, SelfTestFaults.ShortOfMemory)
                | Bit(RepeatsItself(), SelfTestFaults.RandomRepeats)
                | Bit(!HashesRight(), SelfTestFaults.HashWrong);
        }

        private bool RepeatsItself()
        {
            _board.Random.Fill(_first);
            _board.Random.Fill(_second);
            return FixedTime.EqualMask(_first, 0, _second, 0, Limits.MacBytes) != 0;
        }

        private bool HashesRight()
        {
            _first[0] = 0;
            _board.Hash.Compute(_key, _first, 1, _second);
            return FixedTime.EqualMask(_known, 0, _second, 0, _known.Length) != 0;
        }

        private static SelfTestFaults Bit(bool isSet, SelfTestFaults bit)
        {
            return isSet ? bit : SelfTestFaults.None;
        }
    }
}
