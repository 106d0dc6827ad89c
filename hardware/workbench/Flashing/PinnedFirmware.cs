namespace Lockbox.Workbench.Flashing;

/// <summary>What goes under our own image, in the one version that it is built and tested for. Named here and nowhere else.</summary>
internal static class PinnedFirmware
{
    /// <summary>nanoFramework's build for this module: PSRAM, silicon revision 3, 240 MHz.</summary>
    public const string Target = "ESP32_PSRAM_REV3";

    public const string Version = "1.17.0.339";

    public const string NanoffVersion = "2.5.162";

    public const string InstallNanoff = "dotnet tool install -g nanoff --version " + NanoffVersion;

    /// <summary>What must be listed by a board that runs our image.</summary>
    public static IReadOnlyList<string> Assemblies { get; } = ["Lockbox.Core", "Lockbox.Esp32", "Lockbox.Device"];
}
