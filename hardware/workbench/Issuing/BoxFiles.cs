using System.Text.Encodings.Web;
using System.Text.Json;
using Lockbox.Core.Ports;
using Lockbox.Core.Secrets;
using Lockbox.Core.Store;

namespace Lockbox.Issuing;

/// <summary>The files that go onto a box, and the list by which nanoff deploys them.</summary>
public static class BoxFiles
{
    private const string Drive = "I:\\";

    /// <summary>What nanoff deploys.</summary>
    public const string DeploymentName = "deploy.json";

    /// <summary>The network that nanoff sets up.</summary>
    public const string NetworkName = "network.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Every file that a provisioning may write.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        FlashFiles.NameOf(FlashFiles.State, 0),
        FlashFiles.NameOf(FlashFiles.Fails, 0),
        IdentityFile.Name,
        NetworkName,
        DeploymentName,
    ];

    /// <param name="into">Where they are written now.</param>
    /// <param name="home">Where they will lie when they are deployed.</param>
    internal static void Write(BoxRecord box, byte[] identity, WifiSettings? wifi, string into, string home)
    {
        KeyRing keys = new(FrameworkHash.Instance, box.Key, box.Epoch);
        Dictionary<string, byte[]> files = new()
        {
            [FlashFiles.NameOf(FlashFiles.State, 0)] = Blank(keys, box.Epoch, FlashFiles.State),
            [FlashFiles.NameOf(FlashFiles.Fails, 0)] = Blank(keys, box.Epoch, FlashFiles.Fails),
            // The last to be deployed: a box that has its identity has all, however the cable fell out.
            [IdentityFile.Name] = identity,
        };
        keys.Wipe();
        foreach ((string name, byte[] content) in files)
        {
            Put(Path.Combine(into, name), content);
        }

        if (wifi is not null)
        {
            Put(Path.Combine(into, NetworkName), NetworkFile.Write(wifi));
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
