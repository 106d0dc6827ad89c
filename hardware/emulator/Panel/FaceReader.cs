using Lockbox.Core.Panel;

namespace Lockbox.Emulator.Panel;

/// <summary>Says in words what the display shows, for screen readers, scripts and tests. Any thread.</summary>
public static class FaceReader
{
    private static readonly KnownPictures _known = new();

    /// <param name="rows">Eight rows of 32 pixels, top first, the highest bit on the left.</param>
    /// <returns>
    /// Null when this is no picture of the box: test pattern, fault, or a frame of which only some rows have been sent yet.
    /// </returns>
    public static FaceReading? Read(uint[] rows)
    {
        if (rows.Length != Frame.Rows)
        {
            throw new ArgumentException($"A picture has {Frame.Rows} rows, not {rows.Length}.", nameof(rows));
        }

        Frame frame = FrameOf(rows);
        return _known.Find(frame) ?? SymbolsOn(frame);
    }

    private static Frame FrameOf(uint[] rows)
    {
        Frame frame = new();
        for (int row = 0; row < Frame.Rows; row++)
        {
            for (int module = 0; module < Frame.Modules; module++)
            {
                frame.Set(module, row, (byte)(rows[row] >> (24 - (module * 8))));
            }
        }

        return frame;
    }

    private static FaceReading? SymbolsOn(Frame frame)
    {
        int[] symbols = new int[Frame.Modules];
        for (int module = 0; module < Frame.Modules; module++)
        {
            int? symbol = SymbolOn(frame, module);
            if (symbol is null)
            {
                return null;
            }

            symbols[module] = symbol.Value;
        }

        return new FaceReading(Face.Symbols) { Symbols = symbols };
    }

    private static int? SymbolOn(Frame frame, int module)
    {
        for (int symbol = 0; symbol < Symbols.Count; symbol++)
        {
            if (Symbols.Matches(symbol, frame, module))
            {
                return symbol;
            }
        }

        return null;
    }
}
