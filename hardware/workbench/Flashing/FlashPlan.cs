namespace Lockbox.Workbench.Flashing;

/// <summary>
/// The steps of flashing, in an order that a failure anywhere leaves harmless: a wrong board is refused before anything is
/// written to it, and the key goes onto the board last, when all else is known to work there. A box that had its files
/// could begin to live, and giving it the same blank files once more would then cost it what it had learnt.
/// </summary>
internal sealed class FlashPlan(Nanoff nanoff, DeploymentFolder folder, string image)
{
    private const string Bootloader = "Close every program that uses the port. Hold BOOT, press RESET, let BOOT go, and run the command again.";
    private const string Reset = "Press RESET, wait five seconds, and run the command again.";

    // The first of the two rates at which nanoff does not take a deployment for a job of its boot loader.
    private static readonly string[] _atRunningFirmware = ["--baud", "921600"];

    public IReadOnlyList<FlashStep> Steps =>
    [
        new("look at the board", Bootloader, LookAsync),
        new("look for its PSRAM", Bootloader, LookForPsramAsync),
        new("put the firmware onto it", Bootloader + " The firmware is fetched from the network; look at that, too.", PutFirmwareAsync),
        new("put the application onto it", Reset, PutApplicationAsync),
        new("see what it runs", Reset, VerifyAsync),
        .. folder.Network is string network ? [new FlashStep("set up its network", Reset, ct => SetUpNetworkAsync(network, ct))] : Array.Empty<FlashStep>(),
        new("put the box's files onto it", Reset, PutFilesAsync),
    ];

    private async Task<string> LookAsync(CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunAsync(["--platform", "esp32", "--devicedetails"], ct);
        run.Check();
        BoardDetails board = BoardDetails.Read(run);
        board.CheckSilicon();
        return board.ToString();
    }

    // Only a test program tells, which nanoff writes over the firmware: hence after the first look and before the update.
    private async Task<string> LookForPsramAsync(CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunAsync(["--platform", "esp32", "--devicedetails", "--checkpsram"], ct);
        run.Check();
        BoardDetails board = BoardDetails.Read(run);
        board.CheckPsram();
        return board.Psram;
    }

    // Its usual chattiness moves the cursor of a terminal, and it falls over where there is none.
    private async Task<string> PutFirmwareAsync(CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunAsync(["--target", PinnedFirmware.Target, "--update", "--fwversion", PinnedFirmware.Version, "--verbosity", "minimal"], ct);
        run.CheckDone();
        return $"{PinnedFirmware.Target} {PinnedFirmware.Version}";
    }

    // By way of the running firmware, which knows where its applications lie; nanoff's own address for a target is wrong.
    private async Task<string> PutApplicationAsync(CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunPatientlyAsync(["--nanodevice", "--deploy", "--image", image], ct);
        run.CheckDone();
        run.CheckSaid("Deploying managed application...OK", "the application is there");
        return Path.GetFileName(image);
    }

    private async Task<string> VerifyAsync(CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunPatientlyAsync(["--nanodevice", "--devicedetails"], ct);
        run.CheckDone();
        RunningFirmware.Check(run);
        return string.Join(", ", PinnedFirmware.Assemblies);
    }

    // It says that nothing was done, and then does it; hence its word for the network alone counts.
    private async Task<string> SetUpNetworkAsync(string network, CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunPatientlyAsync(["--networkdeployment", network, .. _atRunningFirmware], ct);
        run.Check();
        run.CheckSaid("Updating wireless configuration...OK", "the network is set up");
        return "Wi-Fi";
    }

    // It ends well even when a file did not get there; hence every one must be named with an OK.
    private async Task<string> PutFilesAsync(CancellationToken ct)
    {
        NanoffRun run = await nanoff.RunPatientlyAsync(["--filedeployment", folder.List, .. _atRunningFirmware], ct);
        run.Check();
        foreach ((string source, string destination) in folder.Files)
        {
            run.CheckSaid($"Deploying file {source} to {destination}...OK", $"{destination} is there");
        }

        return $"{folder.Files.Count} files";
    }
}
