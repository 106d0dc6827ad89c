using System.Collections.Concurrent;

namespace Lockbox.Emulator.Boot;

/// <summary>An assembly as the emulated chip loads it. Made once per process: many boards may boot the same firmware.</summary>
internal sealed record LinkedAssembly(byte[] Code, byte[]? Symbols)
{
    private static readonly ConcurrentDictionary<string, Lazy<LinkedAssembly>> _known = new();

    public static LinkedAssembly Of(FirmwareImage image, string name)
    {
        string path = image.PathOf(name);
        string key = image.PathOf(image.StandIns) + "|" + path;
        return _known.GetOrAdd(key, _ => new Lazy<LinkedAssembly>(() => Read(image, name, path))).Value;
    }

    private static LinkedAssembly Read(FirmwareImage image, string name, string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("the firmware's " + name + ".dll is not in " + image.Folder, path);
        }

        if (name != image.StandIns)
        {
            return new Relinker(image.PathOf(image.StandIns)).Link(path);
        }

        string symbols = Path.ChangeExtension(path, ".pdb");
        return new LinkedAssembly(File.ReadAllBytes(path), File.Exists(symbols) ? File.ReadAllBytes(symbols) : null);
    }
}
