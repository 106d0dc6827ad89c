namespace Lockbox.Core.Keys
{
    /// <summary>
    /// What is being typed: digits first, then one of sixteen symbols. Knows no code; holds what was typed until
    /// <see cref="Forget"/>. Main loop only.
    /// </summary>
    public sealed class Typing
    {
        private readonly CodeEntry _entry;
        private readonly SymbolPages _pages;

        public Typing(CodeEntry entry, SymbolPages pages)
        {
            _entry = entry;
            _pages = pages;
        }

        public CodeEntry Entry => _entry;

        public SymbolPages Pages => _pages;

        /// <summary>True once all digits are there and a symbol is to be picked.</summary>
        public bool IsPicking => _entry.IsComplete;

        /// <summary>True when something has been typed.</summary>
        public bool IsBegun => _entry.Count > 0;

        /// <summary>Takes one key.</summary>
        /// <returns>The symbol when the key picked one, which ends the typing; otherwise -1.</returns>
        public int Take(char cap)
        {
            return IsPicking ? TakePick(cap) : TakeDigit(cap);
        }

        /// <summary>Wipes everything typed.</summary>
        public void Forget()
        {
            _entry.Forget();
            _pages.Forget();
        }

        private int TakeDigit(char cap)
        {
            if (cap == KeyCaps.Back)
            {
                _entry.RemoveLast();
            }
            else if (KeyCaps.IsDigit(cap))
            {
                _entry.Add(cap);
            }

            if (IsPicking)
            {
                _pages.Shuffle();
            }

            return -1;
        }

        private int TakePick(char cap)
        {
            int position = KeyCaps.Pick(cap);
            if (position >= 0)
            {
                return _pages.At(position);
            }

            if (cap == KeyCaps.More)
            {
                _pages.Turn();
            }
            else if (cap == KeyCaps.Back && !_pages.TurnBack())
            {
                _entry.RemoveLast();
            }

            return -1;
        }
    }
}
