namespace Lockbox.Tests.Hardware;

/// <summary>The ESP32-WROVER-E by its data sheet: the pins of the module, and what the chip wants of its GPIOs.</summary>
internal static class Wrover
{
    /// <summary>The reference of the module in the schematic.</summary>
    public const string Reference = "U1";

    private const int No = -1;

    // By the module's pins from 1 to 38: down the left side, along the bottom, up the right side.
    private static readonly int[] _gpios =
    [
        No, No, No, 36, 39, 34, 35, 32, 33, 25, 26, 27, 14, 12,
        No, 13, No, No, No, No, No, No, 15, 2,
        0, 4, No, No, 5, 18, 19, No, 21, 3, 1, 22, 23, No,
    ];

    /// <summary>GPIO by pin of the module (data sheet, pin definitions).</summary>
    public static IReadOnlyDictionary<int, int> GpioOfPin { get; } = Enumerable.Range(1, _gpios.Length).Where(pin => _gpios[pin - 1] != No).ToDictionary(pin => pin, pin => _gpios[pin - 1]);

    /// <summary>Read at reset: boot mode, flash voltage, log, SDIO timing.</summary>
    public static readonly int[] Strapping = [0, 2, 5, 12, 15];

    /// <summary>High at reset unless something pulls them low; 1 talks while the chip boots. None of them may switch anything.</summary>
    public static readonly int[] HighAtBoot = [0, 1, 3, 5, 14, 15];

    /// <summary>The flash's and the PSRAM's.</summary>
    public static readonly int[] Memory = [6, 7, 8, 9, 10, 11, 16, 17];

    /// <summary>The first GPIO that is an input only.</summary>
    public const int FirstInputOnly = 34;
}
