using System.Text.Json;
using Lockbox.Tests.Issuing;
using Lockbox.Workbench.Flashing;

namespace Lockbox.Tests.Workbench;

/// <summary>
/// A nanoff and a board in a folder: a script that writes its arguments down and says what a board's would, step by step, or
/// what a test wants instead.
/// </summary>
internal sealed class FakeNanoff : IDisposable
{
    public const string RightBoard = "Reading details from chip...OK\n\nConnected to:\nESP32 (ESP32-D0WD-V3 (revision v3.1))\n"
        + "Features WiFi, BT, Dual Core, 240MHz, VRef calibration in efuse, Coding Scheme None\n"
        + "Flash size 4MB GIGADEVICE_GD25Q32 from GIGADEVICE (manufacturer 0xC8 device 0x4016)\nPSRAM: undetermined\nCrystal 40MHz\nMAC 24:0A:C4:00:01:10\n";

    public const string RightFirmware = "Getting details from nano device...OK\n\nSystem Information\n"
        + "HAL build info: nanoCLR running @ " + PinnedFirmware.Target + " built with ESP-IDF 5.5.4\n  Target:   " + PinnedFirmware.Target + "\n  Platform: ESP32\n\n"
        + "Firmware build Info:\n  Date:        Nov 10 2026\n  Type:        MinSizeRel build, chip rev. >= 3, support for PSRAM\n"
        + "  CLR Version: " + PinnedFirmware.Version + "\n  Compiler:    GNU ARM GCC v14.2.0\n\nAppDomains:\n\nAssemblies:\n  mscorlib, 1.17.11.0\n"
        + "  Lockbox.Core, 1.0.0.0\n  Lockbox.Esp32, 1.0.0.0\n  Lockbox.Device, 1.0.0.0\n\nNative Assemblies:\n  mscorlib v100.5.0.24, checksum 0x1B9C7DD9\n";

    private const string Script = """
        #!/bin/sh
        here=$(dirname "$0")
        echo "$*" >> "$here/calls"
        case "$*" in
          *--checkpsram*) step=psram ;;
          *"--platform esp32 --devicedetails"*) step=look ;;
          *--update*) step=firmware ;;
          *"--nanodevice --deploy "*) step=application ;;
          *"--nanodevice --devicedetails"*) step=verify ;;
          *--networkdeployment*) step=network ;;
          *--filedeployment*) step=files ;;
          *) step=nothing ;;
        esac
        echo ".NET nanoFramework Firmware Flasher"
        if [ -f "$here/mood-$step" ]; then . "$here/mood-$step"; fi
        cat "$here/say-$step"
        """;

    private readonly TemporaryFolder _folder = new();

    /// <param name="files">The folder that provision wrote.</param>
    public FakeNanoff(string files)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("the stand-in for nanoff is a shell script");
            return;
        }

        File.WriteAllText(Program, Script);
        File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Port, "");
        File.WriteAllText(Image, "NFMRK1 and what follows");
        Say("look", RightBoard);
        Say("psram", RightBoard.Replace("undetermined", "8MB", StringComparison.Ordinal));
        Say("firmware", "");
        Say("application", "Getting details from nano device...OK\n\nDeploying managed application...OK\nRebooting...OK\n");
        Say("verify", RightFirmware);
        Say("network", "No operation was performed with the options supplied.\n\nUpdating network configuration...OK\nUpdating wireless configuration...OK\n");
        Say("files", Deployed(files));
    }

    public string Program => _folder["nanoff"];

    public string Folder => _folder.Root;

    public string Port => _folder["port"];

    public string Image => _folder["image.bin"];

    /// <summary>The arguments of each call, in order.</summary>
    public string[] Calls => File.Exists(_folder["calls"]) ? File.ReadAllLines(_folder["calls"]) : [];

    public void Say(string step, string text) => File.WriteAllText(_folder["say-" + step], text);

    /// <summary>Has a step begin with lines of the shell's.</summary>
    public void Do(string step, string lines) => File.WriteAllText(_folder["mood-" + step], lines + "\n");

    public void Heal(string step) => File.Delete(_folder["mood-" + step]);

    public static string Deployed(string files)
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllText(Path.Combine(files, "deploy.json")));
        return string.Concat(list.RootElement.GetProperty("Files").EnumerateArray().Select(file =>
            $"Deploying file {file.GetProperty("SourceFilePath").GetString()} to {file.GetProperty("DestinationFilePath").GetString()}...OK\n"));
    }

    public void Dispose() => _folder.Dispose();
}
