namespace Lockbox.Emulator.Parts;

/// <summary>
/// The registers of one MAX7219 (datasheet 19-4452, tables 2 to 10). It wakes in shutdown with everything zero.
/// </summary>
internal sealed class Max7219
{
    private const int DecodeMode = 0x9;
    private const int IntensityLevel = 0xA;
    private const int ScanLimit = 0xB;
    private const int NormalOperation = 0xC;
    private const int DisplayTest = 0xF;

    // Segments of code B, bit 6 to 0: A B C D E F G. The characters are 0-9, dash, E, H, L, P, blank.
    private static readonly byte[] _codeB =
    [
        0x7E, 0x30, 0x6D, 0x79, 0x33, 0x5B, 0x5F, 0x70, 0x7F, 0x7B, 0x01, 0x4F, 0x37, 0x0E, 0x67, 0x00,
    ];

    private readonly byte[] _registers = new byte[16];

    /// <summary>0 to 15; what LEDs are lit at is (2n+1)/32 of the full current.</summary>
    public int Intensity => _registers[IntensityLevel] & 0xF;

    public void Reset() => Array.Clear(_registers);

    /// <summary>Takes a latched word: register in bits 8 to 11, data in the low byte; the rest does not matter.</summary>
    public void Latch(int word) => _registers[word >> 8 & 0xF] = (byte)word;

    /// <summary>What digit driver <paramref name="row"/> (0 to 7) lights, bit 7 leftmost.</summary>
    public byte Lit(int row)
    {
        if ((_registers[DisplayTest] & 1) != 0)
        {
            return 0xFF;
        }

        bool isScanned = row <= (_registers[ScanLimit] & 7);
        if ((_registers[NormalOperation] & 1) == 0 || !isScanned)
        {
            return 0;
        }

        byte data = _registers[row + 1];
        bool isDecoded = (_registers[DecodeMode] >> row & 1) != 0;
        return isDecoded ? (byte)(data & 0x80 | _codeB[data & 0xF]) : data;
    }
}
