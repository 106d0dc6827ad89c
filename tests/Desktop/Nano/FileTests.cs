using Lockbox.Wiring;
using NanoDirectory = global::Nano.System.IO.Directory;
using NanoFile = global::Nano.System.IO.File;
using NanoStream = global::Nano.System.IO.FileStream;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class FileTests
{
    private const string Path = @"I:\state.a";

    private readonly FakeChip _chip = new();

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void Content_is_durable_at_close_and_not_at_flush()
    {
        NanoFile.WriteAllBytes(Path, new byte[] { 1 });
        NanoStream stream = new(Path, FileMode.Create, FileAccess.Write);
        stream.Write(new byte[] { 2, 3 }, 0, 2);
        stream.Flush();

        CollectionAssert.AreEqual(new byte[] { 1 }, _chip.Flash.Read("state.a"));
        stream.Close();
        CollectionAssert.AreEqual(new byte[] { 2, 3 }, _chip.Flash.Read("state.a"));
    }

    [TestMethod]
    public void A_cut_before_close_leaves_the_old_content()
    {
        NanoFile.WriteAllBytes(Path, new byte[] { 1 });
        NanoStream stream = new(Path, FileMode.Create, FileAccess.Write);
        stream.WriteByte(2);

        _chip.Cut();

        Assert.ThrowsExactly<PowerLost>(stream.Dispose);
        CollectionAssert.AreEqual(new byte[] { 1 }, _chip.Flash.Read("state.a"));
    }

    [TestMethod]
    public void A_new_file_is_there_and_empty_until_it_is_closed()
    {
        using NanoStream stream = new(Path, FileMode.Create, FileAccess.Write);
        stream.WriteByte(2);

        Assert.IsTrue(NanoFile.Exists(Path));
        Assert.AreEqual(0, _chip.Flash.Read("state.a")!.Length);
    }

    [TestMethod]
    public void Move_does_not_replace()
    {
        NanoFile.WriteAllBytes(Path, new byte[] { 1 });
        NanoFile.WriteAllBytes(@"I:\state.b", new byte[] { 2 });

        Assert.ThrowsExactly<IOException>(() => NanoFile.Move(Path, @"I:\state.b"));
        NanoFile.Delete(@"I:\state.b");
        NanoFile.Move(Path, @"I:\state.b");

        Assert.IsFalse(NanoFile.Exists(Path));
        CollectionAssert.AreEqual(new byte[] { 1 }, NanoFile.ReadAllBytes(@"I:\state.b"));
    }

    [TestMethod]
    public void A_full_flash_throws_at_close_and_keeps_the_old_content()
    {
        NanoFile.WriteAllBytes(Path, new byte[] { 1 });
        _chip.Flash.Full = true;

        Assert.ThrowsExactly<IOException>(() => NanoFile.WriteAllBytes(Path, new byte[] { 2 }));

        CollectionAssert.AreEqual(new byte[] { 1 }, NanoFile.ReadAllBytes(Path));
    }

    [TestMethod]
    public void An_open_writer_shuts_others_out()
    {
        using NanoStream stream = new(Path, FileMode.Create, FileAccess.Write);

        Assert.ThrowsExactly<IOException>(() => NanoFile.Delete(Path));
        Assert.ThrowsExactly<IOException>(() => NanoFile.OpenRead(Path));
    }

    [TestMethod]
    public void Missing_files_folders_and_drives_are_io_errors()
    {
        Assert.ThrowsExactly<IOException>(() => NanoFile.ReadAllBytes(Path));
        Assert.ThrowsExactly<IOException>(() => NanoFile.ReadAllBytes(@"D:\state.a"));
        Assert.ThrowsExactly<IOException>(() => NanoFile.ReadAllBytes(@"I:\folder\state.a"));
        Assert.IsFalse(NanoFile.Exists("state.a"));
        NanoFile.Delete(Path);
    }

    [TestMethod]
    public void A_folder_lists_full_paths()
    {
        NanoFile.WriteAllText(Path, "a");
        NanoFile.AppendAllText(Path, "b");

        CollectionAssert.AreEqual(new[] { Path }, NanoDirectory.GetFiles(@"I:\"));
        Assert.AreEqual("ab", NanoFile.ReadAllText(Path));
    }

    [TestMethod]
    public void A_stream_works_through_its_base_class()
    {
        // A compiled program calls Stream, whatever the class is.
        using (Stream stream = new NanoStream(Path, FileMode.Create))
        {
            stream.Write(new byte[] { 1, 2, 3 }, 0, 3);
            stream.Position = 1;
            Assert.AreEqual(2, stream.ReadByte());
            Assert.AreEqual(3L, stream.Length);
        }

        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, NanoFile.ReadAllBytes(Path));
    }
}
