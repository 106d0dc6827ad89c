namespace Lockbox.Tests.Issuing;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("lockbox-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Every file in a folder can be read by its owner alone.</summary>
    public static void AssertPrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("file modes are not Windows' way");
            return;
        }

        foreach (string file in Directory.GetFiles(folder))
        {
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file), file);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
