namespace Lockbox.Workbench.Flashing;

/// <summary>The application as one file: every assembly after the other.</summary>
internal static class ImageFile
{
    private const string Scripted = "lockbox.bin";
    private const string Built = "Lockbox.Device.bin";

    private static readonly string[] _places = [Scripted, Built, Path.Combine("firmware", "Device", "bin", "Release", Built)];

    /// <param name="named">What the option says; otherwise it is looked for where firmware/image.sh and the build put it.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="WorkbenchRefused">There is none, or it is something else.</exception>
    public static string Find(string? named)
    {
        string path = Path.GetFullPath(named ?? _places.FirstOrDefault(File.Exists)
            ?? throw new WorkbenchRefused($"There is no {Scripted} or {Built} here. Build firmware/Device for Release, or run firmware/image.sh, and name the file with --image."));
        try
        {
            byte[] start = new byte["NFMRK"u8.Length];
            using FileStream file = File.OpenRead(path);
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("NFMRK"u8)
                ? path
                : throw new WorkbenchRefused($"{path} is no image for the board: it does not begin with an assembly of nanoFramework. Build firmware/Device for Release and name its .bin with --image.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchRefused($"The image {path} cannot be read: {problem.Message} Name another with --image.");
        }
    }
}
