using System.Globalization;
using System.Text.RegularExpressions;

namespace Lockbox.Workbench.Flashing;

/// <summary>What nanoff reads off the chip, and whether it is the board that the product is built on.</summary>
/// <param name="Chip">For example ESP32 or ESP32-S3.</param>
/// <param name="Revision">Major revision of the silicon.</param>
/// <param name="FlashKb">Size of the flash.</param>
/// <param name="Psram">nanoff's word: a size, "not available" or "undetermined".</param>
internal sealed partial record BoardDetails(string Chip, int Revision, int FlashKb, string Psram)
{
    private const string RightChip = "ESP32";
    private const int LeastRevision = 3;
    private const int LeastFlashKb = 4096;

    /// <exception cref="StepFailed">They cannot be found in what was said.</exception>
    public static BoardDetails Read(NanoffRun run)
    {
        Match chip = ChipLine().Match(run.Text);
        Match flash = FlashLine().Match(run.Text);
        Match psram = PsramLine().Match(run.Text);
        if (!chip.Success || !flash.Success || !psram.Success)
        {
            throw new StepFailed("nanoff does not say which chip, flash and PSRAM there are");
        }

        int size = int.Parse(flash.Groups[1].Value, CultureInfo.InvariantCulture);
        return new BoardDetails(
            chip.Groups[1].Value,
            int.Parse(chip.Groups[2].Value, CultureInfo.InvariantCulture),
            flash.Groups[2].Value == "MB" ? size * 1024 : size,
            psram.Groups[1].Value.Trim());
    }

    /// <exception cref="WorkbenchRefused">It is another board.</exception>
    public void CheckSilicon()
    {
        string? wrong = Chip != RightChip ? $"its chip is an {Chip}, and the firmware is for the classic {RightChip} of the WROVER-E"
            : Revision < LeastRevision ? $"its silicon is of revision {Revision}, and {PinnedFirmware.Target} needs {LeastRevision} or later"
            : FlashKb < LeastFlashKb ? $"it has {FlashKb} kB of flash, and the image and the box's files need {LeastFlashKb} kB"
            : null;
        if (wrong is not null)
        {
            throw new WorkbenchRefused($"This is not a board for a box: {wrong}. Nothing was written to it. Take an ESP32-WROVER-E.");
        }
    }

    /// <exception cref="WorkbenchRefused">It has none.</exception>
    /// <exception cref="StepFailed">It is not known.</exception>
    public void CheckPsram()
    {
        if (Psram == "undetermined")
        {
            throw new StepFailed("nanoff could not tell whether there is PSRAM");
        }

        if (!PsramSize().IsMatch(Psram))
        {
            throw new WorkbenchRefused($"This is not a board for a box: its PSRAM is {Psram}, and a TLS connection beside everything else does not fit without. Take an ESP32-WROVER-E; looking for PSRAM has erased this board's firmware.");
        }
    }

    public override string ToString() => $"{Chip} revision {Revision}, {FlashKb / 1024} MB of flash";

    [GeneratedRegex(@"^(ESP32(?:-\w+)?)\b.*\(revision v(\d+)\.\d+\)", RegexOptions.Multiline)]
    private static partial Regex ChipLine();

    [GeneratedRegex(@"^Flash size (\d{1,6})(MB|kB)\b", RegexOptions.Multiline)]
    private static partial Regex FlashLine();

    [GeneratedRegex(@"^PSRAM: (.+)$", RegexOptions.Multiline)]
    private static partial Regex PsramLine();

    [GeneratedRegex(@"^\d+MB$")]
    private static partial Regex PsramSize();
}
