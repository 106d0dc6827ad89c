using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Replay;

/// <summary>Recordings as JSON, a line for each step.</summary>
internal static class RecordingFile
{
    private const string NoSteps = "\"steps\": []";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static byte[] Write(Recording recording)
    {
        JsonSerializerOptions indented = new(_json) { WriteIndented = true };
        string head = JsonSerializer.Serialize(recording with { Steps = [] }, indented);
        IEnumerable<string> steps = recording.Steps.Select(step => "    " + JsonSerializer.Serialize(step, _json));
        return Encoding.UTF8.GetBytes(head.Replace(NoSteps, $"\"steps\": [\n{string.Join(",\n", steps)}\n  ]", StringComparison.Ordinal) + "\n");
    }

    /// <exception cref="BadRecording">It is none; the message says why.</exception>
    public static Recording Read(string path)
    {
        try
        {
            Recording recording = JsonSerializer.Deserialize<Recording>(File.ReadAllBytes(path), _json) ?? throw new BadRecording($"{path} is empty.");
            Check(recording, path);
            return recording;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadRecording($"{path} cannot be read: {problem.Message}");
        }
        catch (JsonException problem)
        {
            throw new BadRecording($"{path} is no recording: {problem.Message} Save one on the emulator's page, or with GET /api/recording.");
        }
    }

    private static void Check(Recording recording, string path)
    {
        if (recording.Format != Recording.CurrentFormat)
        {
            throw new BadRecording($"{path} has format {recording.Format}; this emulator plays format {Recording.CurrentFormat}.");
        }

        string? badFile = recording.Flash.Keys.FirstOrDefault(name => name.Length == 0 || name[0] == '.' || Path.GetFileName(name) != name);
        if (badFile is not null)
        {
            throw new BadRecording($"{path}: \"{badFile}\" is no file of a flash.");
        }

        for (int i = 0; i < recording.Steps.Count; i++)
        {
            Check(recording.Steps[i], i == 0 ? 0 : recording.Steps[i - 1].AtMs, $"{path}, step {i + 1}");
        }
    }

    private static void Check(Step step, long notBeforeMs, string where)
    {
        if (step.AtMs < notBeforeMs || step.AtMs > int.MaxValue)
        {
            throw new BadRecording($"{where}: at {step.AtMs} ms it is out of order.");
        }

        if (step.Do is string deed && deed != Step.Broker && !Deeds.Has(deed))
        {
            throw new BadRecording($"{where}: this emulator knows no \"{deed}\".");
        }

        if (step.Do is null && step.Message is null && step.See is null)
        {
            throw new BadRecording($"{where}: it says neither what was done, nor what was said, nor what was seen.");
        }
    }
}
