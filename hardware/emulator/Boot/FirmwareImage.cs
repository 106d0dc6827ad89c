namespace Lockbox.Emulator.Boot;

/// <summary>Firmware as assemblies in a folder.</summary>
/// <param name="Program">The assembly with Main.</param>
/// <param name="EntryType">The full name of the class with Main.</param>
/// <param name="StandIns">The assembly that stands in for the chip's packages; has the class of <paramref name="ChipHolder"/>.</param>
/// <param name="ChipHolder">The full name of the class whose static Current is set to the chip before Main.</param>
public sealed record FirmwareImage(string Program, string EntryType, string StandIns, string ChipHolder) : IFirmware
{
    /// <summary>The box's own firmware.</summary>
    public static FirmwareImage Lockbox { get; } =
        new("Lockbox.Firmware", "Lockbox.Device.Program", "Lockbox.Nano", "Lockbox.Nano.Chip") { Libraries = ["Lockbox.Core"] };

    /// <summary>Further assemblies of the firmware, loaded afresh with it.</summary>
    public string[] Libraries { get; init; } = [];

    /// <summary>
    /// True compiles all of it before the power comes on, so that a boot takes no board time for it, as on the chip. Costs half
    /// a second at each boot; in steps of time it changes nothing.
    /// </summary>
    public bool IsCompiledFirst { get; init; }

    public string Folder { get; init; } = AppContext.BaseDirectory;

    public IProgram Load() => new FirmwareContext(this);

    internal string PathOf(string assembly) => Path.Combine(Folder, assembly + ".dll");
}
