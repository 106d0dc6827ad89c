using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Board;

[TestClass]
public sealed class FirmwareTests
{
    private string _folder = "";

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("lockbox-firmware-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Boot_AfterEachCut_FindsFreshStatics()
    {
        using EmulatedBoard board = BoardWith("""
            public static class Program
            {
                private static int _boots;
                public static void Main() { _boots++; Board.Chip.Print("boots " + _boots); while (true) { Board.Chip.Sleep(1); } }
            }
            """);
        for (int boot = 1; boot <= 3; boot++)
        {
            board.Restore();
            Bench.Until(() => board.Console.Count == boot, "it prints");
            board.Cut();
        }

        Assert.IsTrue(board.Console.All(line => line == "boots 1"), string.Join("; ", board.Console));
    }

    [TestMethod]
    public void Run_TypesAndMembersWithStandIns_ReachTheChip()
    {
        using EmulatedBoard board = BoardWith("""
            public static class Program
            {
                public static void Main()
                {
                    System.Threading.Thread.Sleep(50);
                    System.IO.FileStream file = new System.IO.FileStream("made", System.IO.FileMode.Create);
                    file.WriteByte(42);
                    file.Close();
                    Board.Chip.Print("year " + System.DateTime.UtcNow.Year + ", " + new System.DateTime(2001, 1, 1).Year);
                }
            }
            """);

        board.Restore();

        Bench.Until(() => board.Console.Contains("year 1970, 2001"), "it prints: " + string.Join("; ", board.Console));
        Assert.IsTrue(board.UptimeMs >= 50);
        Assert.AreEqual(1, board.Flash.Commits);
        CollectionAssert.AreEqual(new byte[] { 42 }, File.ReadAllBytes(Path.Combine(board.Flash.Folder, "made")));
    }

    [TestMethod]
    public void Run_AnException_NamesTheLineOfTheSource()
    {
        using EmulatedBoard board = BoardWith("""
            public static class Program
            {
                public static void Main()
                {
                    throw new System.InvalidOperationException("x");
                }
            }
            """);

        board.Restore();

        Bench.Until(() => board.Console.Any(line => line.Contains("Program.cs:line 5")), "the line shows");
    }

    [TestMethod]
    public void Restore_MemberThatTheStandInLacks_IsRefusedByName()
    {
        using EmulatedBoard board = BoardWith("""
            public static class Program
            {
                public static void Main() => System.Threading.Thread.Yield();
            }
            """);

        MissingMemberException refused = Assert.ThrowsExactly<MissingMemberException>(board.Restore);

        StringAssert.Contains(refused.Message, "Nano.System.Threading.Thread::Yield");
        Assert.IsFalse(board.IsPowered);
    }

    [TestMethod]
    public void Restore_BaseClassThatTheStandInLacks_IsRefusedByName()
    {
        using EmulatedBoard board = BoardWith("""
            public static class Program
            {
                public static void Main() => new System.IO.StringReader("x").ReadToEnd().ToString();
                private static int Read(System.IO.TextReader reader) => reader.Read();
            }
            """);

        MissingMemberException refused = Assert.ThrowsExactly<MissingMemberException>(board.Restore);

        StringAssert.Contains(refused.Message, "Nano.System.IO.StringReader is no System.IO.TextReader");
    }

    [TestMethod]
    public void Restore_NoFirmwareThere_SaysWhatIsMissing()
    {
        FirmwareImage none = new("Absent", "Program", "AbsentToo", "Chip") { Folder = _folder };
        using EmulatedBoard board = new(new BoardSettings(Path.Combine(_folder, "flash")) { Firmware = none });

        FileNotFoundException missing = Assert.ThrowsExactly<FileNotFoundException>(board.Restore);

        StringAssert.Contains(missing.Message, "AbsentToo.dll");
        Assert.IsFalse(board.IsPowered);
    }

    [TestMethod]
    public void Copies_OfEndedPowerUps_AreGivenBack()
    {
        using EmulatedBoard board = BoardWith("public static class Program { public static void Main() { Board.Chip.Sleep(-1); } }");
        for (int boot = 0; boot < 20; boot++)
        {
            board.Restore();
            board.Cut();
        }

        Bench.Until(() => LiveCopies() <= 3, "old copies are collected");
    }

    private static int LiveCopies()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == "Tiny.Firmware");
    }

    private EmulatedBoard BoardWith(string program)
    {
        FirmwareImage firmware = CompiledFirmware.In(_folder, program);
        return new EmulatedBoard(new BoardSettings(Path.Combine(_folder, "flash")) { Firmware = firmware });
    }
}
