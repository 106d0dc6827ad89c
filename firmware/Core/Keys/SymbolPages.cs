using Lockbox.Core.Ports;

namespace Lockbox.Core.Keys
{
    /// <summary>
    /// All sixteen symbols in a fresh order, four at a time: an onlooker who sees which key was pressed learns nothing, and
    /// worn keys tell nothing. Main loop only.
    /// </summary>
    public sealed class SymbolPages
    {
        private const int MostDraws = 64;
        private const int Pages = Limits.Symbols / Limits.SymbolsPerPage;

        private readonly IRandom _random;
        private readonly byte[] _dice = new byte[1];
        private int _page;
        private readonly byte[] _order = new byte[Limits.Symbols];

        public SymbolPages(IRandom random)
        {
            _random = random;
        }

        /// <summary>The symbols in the order shown.</summary>
        public byte[] Order => _order;

        /// <summary>0 to 3.</summary>
        public int Page => _page;

        /// <summary>Shuffles anew and starts at the first page (Fisher and Yates).</summary>
        public void Shuffle()
        {
            _page = 0;
            for (int i = 0; i < Order.Length; i++)
            {
                Order[i] = (byte)i;
            }

            for (int i = Order.Length - 1; i > 0; i--)
            {
                int other = Below(i + 1);
                byte symbol = Order[i];
                Order[i] = Order[other];
                Order[other] = symbol;
            }
        }

        /// <summary>Turns to the next page; after the last comes the first.</summary>
        public void Turn()
        {
            _page = (Page + 1) % Pages;
        }

        /// <returns>False on the first page: there is nothing before it.</returns>
        public bool TurnBack()
        {
            if (Page == 0)
            {
                return false;
            }

            _page--;
            return true;
        }

        /// <param name="position">0 to 3, from the left.</param>
        /// <returns>The symbol shown there.</returns>
        public int At(int position)
        {
            return Order[(Page * Limits.SymbolsPerPage) + position];
        }

        /// <summary>Leaves no trace of the order.</summary>
        public void Forget()
        {
            System.Array.Clear(Order, 0, Order.Length);
            _page = 0;
        }

        // Draws again where the remainder would favour small numbers; a source that is broken must not hang the box.
        private int Below(int bound)
        {
            int fair = 256 - (256 % bound);
            for (int draw = 0; draw < MostDraws; draw++)
            {
                _random.Fill(_dice);
                if (_dice[0] < fair)
                {
                    break;
                }
            }

            return _dice[0] % bound;
        }
    }
}
