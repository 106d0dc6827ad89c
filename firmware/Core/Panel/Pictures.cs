using System;

namespace Lockbox.Core.Panel
{
    /// <summary>The pictures that are always the same: one for each state, meant to be understood in any language.</summary>
    public static class Pictures
    {
        /// <param name="face">
        /// Not Digits, Symbols or Penalty: those depend on more and are drawn by <see cref="DigitBlocks"/>,
        /// <see cref="SymbolPage"/> and <see cref="Countdown"/>.
        /// </param>
        public static void Draw(Face face, Frame frame)
        {
            if (face == Face.Off)
            {
                frame.Clear();
                return;
            }

            uint[] rows = RowsOf(face);
            for (int row = 0; row < Frame.Rows; row++)
            {
                for (int module = 0; module < Frame.Modules; module++)
                {
                    frame.Set(module, row, (byte)(rows[row] >> (24 - (module * 8))));
                }
            }
        }

        private static uint[] RowsOf(Face face)
        {
            switch (face)
            {
                case Face.Idle:
                    return BoxPictures.Idle;
                case Face.Checking:
                    return AnswerPictures.Checking;
                case Face.Open:
                    return AnswerPictures.Open;
                case Face.Refused:
                    return AnswerPictures.Refused;
                case Face.TooEarly:
                    return AnswerPictures.TooEarly;
                case Face.Expired:
                    return AnswerPictures.Expired;
                case Face.Used:
                    return AnswerPictures.Used;
                case Face.ClockUnknown:
                    return AnswerPictures.ClockUnknown;
                case Face.Closed:
                    return AnswerPictures.Closed;
                case Face.Jammed:
                    return BoxPictures.Jammed;
                case Face.LowSupply:
                    return BoxPictures.LowSupply;
                case Face.LidAjar:
                    return BoxPictures.LidAjar;
                case Face.NoIdentity:
                    return BoxPictures.NoIdentity;
                case Face.Fault:
                    return BoxPictures.Fault;
                case Face.Service:
                    return BoxPictures.Service;
                default:
                    throw new ArgumentOutOfRangeException(nameof(face));
            }
        }
    }
}
