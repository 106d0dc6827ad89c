namespace Lockbox.Emulator.Replay;

/// <summary>Plays a recording without a page and says whether it went as recorded.</summary>
internal static class ReplayCommand
{
    private const int Same = 0;
    private const int Different = 1;
    private const int Unreadable = 2;

    /// <returns>The exit code: 0 as recorded, 1 not, 2 no recording.</returns>
    public static async Task<int> RunAsync(string path)
    {
        try
        {
            Recording recording = RecordingFile.Read(path);
            string? difference = Comparison.Of(recording, Player.Play(recording));
            if (difference is not null)
            {
                await Console.Error.WriteLineAsync(difference);
                return Different;
            }

            int seen = recording.Steps.Count(step => step.See is not null);
            Console.WriteLine($"{Path.GetFileName(path)}: {recording.Steps.Count} steps, all {seen} outcomes as recorded.");
            return Same;
        }
        catch (BadRecording refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Unreadable;
        }
    }
}
