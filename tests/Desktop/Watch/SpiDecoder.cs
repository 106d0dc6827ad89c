namespace Lockbox.Tests.Watch;

/// <summary>Reads the display's words off the wires of a dump, as a logic analyser does: four MAX7219 in a row.</summary>
internal static class SpiDecoder
{
    private const int Modules = 4;
    private const int Rows = 8;

    /// <returns>The rows as the last words for them say, 32 pixels each, the leftmost module highest.</returns>
    public static uint[] Picture(DumpReader dump)
    {
        byte[,] registers = new byte[Modules, 16];
        foreach (ushort[] words in Words(dump))
        {
            for (int module = 0; module < Modules; module++)
            {
                // What comes first falls through to the last module.
                registers[Modules - 1 - module, words[module] >> 8 & 0xF] = (byte)words[module];
            }
        }

        return [.. Enumerable.Range(1, Rows).Select(row => (uint)(registers[0, row] << 24 | registers[1, row] << 16 | registers[2, row] << 8 | registers[3, row]))];
    }

    /// <returns>For each rise of LOAD the four words before it, as they came.</returns>
    private static IEnumerable<ushort[]> Words(DumpReader dump)
    {
        bool data = dump.Start["DisplayData"];
        List<bool> bits = [];
        foreach ((_, string name, bool level) in dump.Changes)
        {
            switch (name)
            {
                case "DisplayData":
                    data = level;
                    break;
                case "DisplayClock" when level:
                    bits.Add(data);
                    break;
                case "DisplayLoad" when level && bits.Count >= Modules * 16:
                    yield return [.. bits.TakeLast(Modules * 16).Chunk(16).Select(Word)];
                    bits.Clear();
                    break;
            }
        }
    }

    private static ushort Word(bool[] bits) => (ushort)bits.Aggregate(0, (word, bit) => word << 1 | (bit ? 1 : 0));
}
