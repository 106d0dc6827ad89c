using System;

namespace Lockbox.Core.Panel
{
    /// <summary>Draws the technician's pages: a small picture of what is shown, and its value.</summary>
    internal static class ServicePictures
    {
        private const int Left = 8;
        private const int MarkModule = 2;
        private const int KeyPitch = 6;
        private const int KeyWidth = 5;

        private const int TickAt = 10;
        private const int CrossAt = 11;

        // 8 rows a page, from Lid on; then the tick and the cross.
        private static readonly byte[] _icons =
        {
            0x60, 0x18, 0x06, 0xFF, 0x81, 0x81, 0x81, 0xFF,
            0x00, 0x7E, 0x42, 0x7E, 0x18, 0x18, 0x3C, 0x3C,
            0x10, 0x18, 0x0C, 0x7E, 0x30, 0x18, 0x08, 0x00,
            0x3C, 0x42, 0x99, 0x24, 0x00, 0x18, 0x18, 0x00,
            0x00, 0x18, 0x3C, 0x7E, 0xFF, 0x7E, 0x00, 0x3C,
            0x3C, 0x42, 0x91, 0x91, 0x9D, 0x81, 0x42, 0x3C,
            0x54, 0xFE, 0x82, 0xBA, 0xBA, 0x82, 0xFE, 0x54,
            0x01, 0x01, 0x05, 0x05, 0x15, 0x15, 0x55, 0x55,
            0xFE, 0x82, 0xBA, 0x82, 0xB2, 0x82, 0xFE, 0x00,
            0x18, 0x18, 0x00, 0x38, 0x18, 0x18, 0x18, 0x3C,
            0x00, 0x01, 0x03, 0x06, 0x8C, 0xD8, 0x70, 0x20,
            0x81, 0xC3, 0x66, 0x3C, 0x3C, 0x66, 0xC3, 0x81,
        };

        /// <param name="item">Which of several values of the page it is, told by dots; 0 when there is one.</param>
        internal static void Draw(ServicePage page, ServiceForm form, int item, long value, Frame frame)
        {
            frame.Clear();
            if (page >= ServicePage.Lid)
            {
                Array.Copy(_icons, (page - ServicePage.Lid) * Frame.Rows, frame.Bytes, 0, Frame.Rows);
            }

            DrawValue(form, value, frame);
            for (int dot = 0; dot < item && form == ServiceForm.Number; dot++)
            {
                frame.SetPixel(Left + 1 + (dot * 2), Frame.Rows - 1, true);
            }
        }

        private static void DrawValue(ServiceForm form, long value, Frame frame)
        {
            switch (form)
            {
                case ServiceForm.Cover:
                    Pictures.Draw(Face.Service, frame);
                    break;
                case ServiceForm.Keys:
                    DrawKeys((int)value, frame);
                    break;
                case ServiceForm.Symbols:
                    DrawSymbols((int)value * Frame.Modules, frame);
                    break;
                case ServiceForm.Mark:
                    Array.Copy(_icons, (value != 0 ? TickAt : CrossAt) * Frame.Rows, frame.Bytes, MarkModule * Frame.Rows, Frame.Rows);
                    break;
                case ServiceForm.Number:
                    SmallNumerals.DrawNumber(value, frame);
                    break;
                default:
                    DrawParts(form, (int)value, frame);
                    break;
            }
        }

        private static void DrawKeys(int pressed, Frame frame)
        {
            for (int key = 0; key < Limits.KeyRows * Limits.KeyColumns; key++)
            {
                int x = Left + (key % Limits.KeyColumns * KeyPitch);
                int y = key / Limits.KeyColumns * 2;
                bool isPressed = (pressed & (1 << key)) != 0;
                for (int i = isPressed ? 0 : KeyWidth / 2; i < (isPressed ? KeyWidth : (KeyWidth / 2) + 1); i++)
                {
                    frame.SetPixel(x + i, y, true);
                }
            }
        }

        private static void DrawSymbols(int first, Frame frame)
        {
            for (int module = 0; module < Frame.Modules; module++)
            {
                Symbols.Draw(first + module, frame, module);
            }
        }

        private static void DrawParts(ServiceForm form, int value, Frame frame)
        {
            if (form == ServiceForm.Version)
            {
                SmallNumerals.Draw(value / 100, 12, frame);
                SmallNumerals.Draw(value / 10 % 10, 18, frame);
                SmallNumerals.Draw(value % 10, 24, frame);
                frame.SetPixel(16, 5, true);
                frame.SetPixel(22, 5, true);
                return;
            }

            SmallNumerals.Draw(value / 1000 % 10, 11, frame);
            SmallNumerals.Draw(value / 100 % 10, 15, frame);
            SmallNumerals.Draw(value / 10 % 10, 21, frame);
            SmallNumerals.Draw(value % 10, 25, frame);
            if (form == ServiceForm.Time)
            {
                frame.SetPixel(19, 2, true);
                frame.SetPixel(19, 4, true);
            }
        }
    }
}
