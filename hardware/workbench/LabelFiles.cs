using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>A label on the terminal and as files, away from the folder with the key, which goes after flashing.</summary>
internal static class LabelFiles
{
    /// <summary>Sees to the folder before anything else is changed.</summary>
    /// <param name="named">Where the label is to go, if that was said.</param>
    /// <param name="filesFolder">Where the box's files go.</param>
    /// <exception cref="IssuingRefused">It cannot be used.</exception>
    public static string Prepare(string? named, string? filesFolder)
    {
        string files = Path.TrimEndingDirectorySeparator(Path.GetFullPath(filesFolder ?? "x"));
        string folder = Path.GetFullPath(named ?? Path.GetDirectoryName(files) ?? files);
        if (filesFolder is not null && (folder + Path.DirectorySeparatorChar).StartsWith(files + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IssuingRefused(Refusal.OutputExists, $"The label cannot go into {files}: that folder is removed once it is on the board. Name another one with --label.");
        }

        try
        {
            Directory.CreateDirectory(folder);
            return folder;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IssuingRefused(Refusal.OutputExists, $"The label cannot be written to {folder}: {problem.Message} Name another folder with --label.");
        }
    }

    /// <returns>0, or 1 when the files could not be written: the box is made all the same.</returns>
    public static int Write(Label label, string folder)
    {
        using LabelPicture picture = new(label);
        string path = Path.Combine(folder, $"{label.Box}-label");
        Console.WriteLine();
        Console.WriteLine(picture.Terminal());
        Console.WriteLine($"{label.Box}  {label.Serial}  {label.Date}");
        try
        {
            File.WriteAllBytes(path + ".png", picture.Png());
            File.WriteAllText(path + ".svg", picture.Svg());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"lockbox: the box is in the vault, but its label cannot be written to {folder}: {problem.Message} 'lockbox label --box {label.Box} --label DIR' writes it again.");
            return 1;
        }

        Console.WriteLine($"The label is {path}.png and .svg; it holds no secret.");
        return 0;
    }
}
