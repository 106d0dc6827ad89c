using System.Text.Encodings.Web;
using System.Text.Json;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;

namespace Lockbox.Issuing;

/// <summary>The files that go onto a box, and the list by which nanoff deploys them.</summary>
internal static class BoxFiles
{
    private const string Drive = "I:\\";
    private const string DeploymentName = "deploy.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="into">Where they are written now.</param>
    /// <param name="home">Where they will lie when they are deployed.</param>
    public static void Write(BoxRecord box, byte[] identity, string into, string home)
    {
        KeyRing keys = new(FrameworkHash.Instance, box.Key, box.Epoch);
        Dictionary<string, byte[]> files = new()
        {
            [IdentityFile.Name] = identity,
            [FlashFiles.NameOf(FlashFiles.State, 0)] = Blank(keys, box.Epoch, FlashFiles.State),
            [FlashFiles.NameOf(FlashFiles.Fails, 0)] = Blank(keys, box.Epoch, FlashFiles.Fails),
        };
        keys.Wipe();
        foreach ((string name, byte[] content) in files)
        {
            Put(Path.Combine(into, name), content);
        }

        Put(Path.Combine(into, DeploymentName), Deployment(files.Keys, home));
    }

    // A box never makes a state out of nothing, so it is born with one: empty, generation 1.
    private static byte[] Blank(KeyRing keys, uint epoch, int file)
    {
        byte[] slot = new byte[SlotSeal.Overhead];
        new SlotSeal(FrameworkHash.Instance, keys.Store, epoch).Close(slot, file, generation: 1, payload: 0);
        return slot;
    }

    private static byte[] Deployment(IEnumerable<string> names, string home)
    {
        var list = new
        {
            Files = names.Select(name => new
            {
                DestinationFilePath = Drive + name,
                SourceFilePath = Path.Combine(home, name),
            }),
        };
        JsonSerializerOptions options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return JsonSerializer.SerializeToUtf8Bytes(list, options);
    }

    private static void Put(string path, byte[] content)
    {
        FileStreamOptions settings = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = OwnerOnly;
        }

        using FileStream file = new(path, settings);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
