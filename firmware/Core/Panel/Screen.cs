using Lockbox.Core.Ports;

namespace Lockbox.Core.Panel
{
    /// <summary>Draws what there is to see, and only when it changes. Main loop only.</summary>
    public sealed class Screen
    {
        private readonly IDisplay _display;
        private readonly Frame _frame = new Frame();

        private Face _face = Face.Off;
        private long _detail = -1;
        private long _refreshedAtMs;

        public Screen(IDisplay display)
        {
            _display = display;
        }

        /// <summary>What is shown now.</summary>
        public Face Face => _face;

        /// <summary>Shows one of the fixed pictures.</summary>
        public void Show(Face face)
        {
            if (Turn(face, 0))
            {
                Pictures.Draw(face, _frame);
                Send();
            }
        }

        /// <summary>Shows how many digits are typed.</summary>
        /// <param name="length">How many there are to be: 6 to 8, or 12 of a recovery code.</param>
        public void ShowDigits(int count, int length)
        {
            if (Turn(Face.Digits, (length << 8) | count))
            {
                DigitBlocks.Draw(count, length, _frame);
                Send();
            }
        }

        /// <summary>Shows four symbols.</summary>
        public void ShowSymbols(byte[] order, int page)
        {
            if (Turn(Face.Symbols, page))
            {
                SymbolPage.Draw(order, page, _frame);
                Send();
            }
        }

        /// <summary>Shows how long the keypad will not listen.</summary>
        public void ShowCountdown(int seconds)
        {
            if (Turn(Face.Penalty, seconds))
            {
                Countdown.Draw(seconds, _frame);
                Send();
            }
        }

        /// <summary>Shows one of the technician's pages.</summary>
        /// <param name="item">Which of several values of the page it is; 0 when there is one.</param>
        /// <param name="value">As <see cref="ServiceForm"/> says; at most 32 bits.</param>
        public void ShowService(ServicePage page, ServiceForm form, int item, long value)
        {
            long place = ((long)page << 8) | ((long)form << 4) | (uint)item;
            if (Turn(Face.Service, (place << 32) ^ value))
            {
                ServicePictures.Draw(page, form, item, value, _frame);
                Send();
            }
        }

        /// <summary>Sends everything anew once a minute. Call it where a few milliseconds do not matter.</summary>
        public void Refresh(long nowMs)
        {
            if (nowMs - _refreshedAtMs >= Limits.RefreshMs)
            {
                _refreshedAtMs = nowMs;
                _display.Refresh();
            }
        }

        private bool Turn(Face face, long detail)
        {
            bool isNew = face != _face || detail != _detail;
            _face = face;
            _detail = detail;
            return isNew;
        }

        private void Send()
        {
            _display.Show(_frame.Bytes);
        }
    }
}
