using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Workbench.Flashing;

/// <summary>The folder that <c>provision</c> wrote: the box's files with its key. It goes once they are on the board.</summary>
internal sealed class DeploymentFolder
{
    private static readonly string[] _secretClaims = ["key", "pass", "Password"];

    private readonly string _folder;

    /// <exception cref="WorkbenchRefused">It is not such a folder, or not whole.</exception>
    public DeploymentFolder(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            Files = ReadFiles();
            Secrets = [.. SecretsIn(IdentityFile.Name), .. Network is null ? [] : SecretsIn(BoxFiles.NetworkName)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WorkbenchRefused($"{_folder} cannot be used: {problem.Message} Name the folder that 'lockbox provision' wrote; a box whose folder is gone gets a new one with 'lockbox provision --box ID'.");
        }
    }

    /// <summary>The list that nanoff takes.</summary>
    public string List => Path.Combine(_folder, BoxFiles.DeploymentName);

    /// <summary>The network that nanoff sets up; null when none was given.</summary>
    public string? Network => Path.Combine(_folder, BoxFiles.NetworkName) is var file && File.Exists(file) ? file : null;

    /// <summary>Where each file lies, and where it goes.</summary>
    public IReadOnlyList<(string Source, string Destination)> Files { get; }

    /// <summary>What must not be written anywhere.</summary>
    public IReadOnlyList<string> Secrets { get; }

    /// <summary>Where the log goes when nothing is said: beside the folder, for it outlives that.</summary>
    public string DefaultLog => _folder + ".flash.log";

    /// <summary>Removes what <c>provision</c> wrote, and the folder when nothing else is in it.</summary>
    /// <returns>What is to be said about it.</returns>
    /// <exception cref="WorkbenchRefused">A file with the key is left.</exception>
    public string Remove()
    {
        try
        {
            foreach (string name in BoxFiles.Names)
            {
                File.Delete(Path.Combine(_folder, name));
            }

            if (Directory.EnumerateFileSystemEntries(_folder).Any())
            {
                return $"The box's files are removed from {_folder}; what else lies there was left alone.";
            }

            Directory.Delete(_folder);
            return $"{_folder} is removed.";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchRefused($"The board is ready, but {_folder} cannot be removed: {problem.Message} Remove it yourself, it holds the box's key.");
        }
    }

    private List<(string Source, string Destination)> ReadFiles()
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllBytes(List));
        List<(string Source, string Destination)> files =
        [
            .. list.RootElement.GetProperty("Files").EnumerateArray().Select(file =>
                (file.GetProperty("SourceFilePath").GetString() ?? "", file.GetProperty("DestinationFilePath").GetString() ?? "")),
        ];
        foreach ((string source, _) in files)
        {
            // The list has full paths: moved, it would deploy what lies at the old place, another epoch's key perhaps.
            if (Path.GetDirectoryName(source) != _folder)
            {
                throw new WorkbenchRefused($"{List} names {source}, which lies elsewhere: the folder was moved. Move it back, or make a new one with 'lockbox provision'.");
            }

            using FileStream open = File.OpenRead(source);
        }

        return files.Any(file => Path.GetFileName(file.Source) == IdentityFile.Name)
            ? files
            : throw new WorkbenchRefused($"{List} does not name {IdentityFile.Name}. Make the folder anew with 'lockbox provision'.");
    }

    private IEnumerable<string> SecretsIn(string name)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, name)));
        JsonElement root = file.RootElement.TryGetProperty("WirelessClient", out JsonElement wireless) ? wireless : file.RootElement;
        return [.. root.EnumerateObject().Where(claim => _secretClaims.Contains(claim.Name)).Select(claim => claim.Value.GetString()).OfType<string>().Where(secret => secret.Length > 0)];
    }
}
