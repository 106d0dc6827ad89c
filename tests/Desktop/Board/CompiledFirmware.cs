using Lockbox.Emulator.Boot;
using Lockbox.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Lockbox.Tests.Board;

/// <summary>A firmware of a few lines with stand-ins of a few lines, compiled into a folder as real ones are: assemblies with symbols.</summary>
internal static class CompiledFirmware
{
    /// <summary>Stand-ins for a few types and one static member of .NET, beside the holder of the chip. The reader lacks its base class.</summary>
    private const string StandIns = """
        namespace Tiny { public static class Chip { public static Lockbox.Wiring.IChip Current { get; set; } } }
        namespace Nano.System.Threading { public static class Thread { public static void Sleep(int ms) => Tiny.Chip.Current.Sleep(ms); } }
        namespace Nano.System.IO
        {
            public sealed class FileStream : global::System.IO.MemoryStream
            {
                private readonly string _name;
                public FileStream(string name, global::System.IO.FileMode mode) { _name = name; }
                public override void Close() => Tiny.Chip.Current.Disk.Commit(_name, ToArray());
            }

            public sealed class StringReader { public StringReader(string text) { } }
        }
        namespace Nano.Members { public static class System_DateTime { public static global::System.DateTime get_UtcNow() => Tiny.Chip.Current.UtcNow; } }
        """;

    /// <param name="folder">Where the assemblies go; each firmware needs a folder of its own.</param>
    /// <param name="source">Has a class Program with a static Main; the file is called Program.cs in the symbols.</param>
    public static FirmwareImage In(string folder, string source)
    {
        string standIns = Compile(folder, "Tiny.StandIns", StandIns, typeof(IChip).Assembly.Location);
        string ownChip = "internal static class Board { public static Lockbox.Wiring.IChip Chip => Tiny.Chip.Current; }";
        Compile(folder, "Tiny.Firmware", source + ownChip, standIns, typeof(IChip).Assembly.Location);
        return new FirmwareImage("Tiny.Firmware", "Program", "Tiny.StandIns", "Tiny.Chip") { Folder = folder };
    }

    private static string Compile(string folder, string name, string source, params string[] others)
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> references = platform.Split(Path.PathSeparator).Where(file => file.StartsWith(runtime)).Concat(others);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), path: "Program.cs");
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [tree],
            references.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        string code = Path.Combine(folder, name + ".dll");
        using FileStream codeFile = File.Create(code);
        using FileStream symbolFile = File.Create(Path.ChangeExtension(code, ".pdb"));
        EmitOptions portable = new(debugInformationFormat: DebugInformationFormat.PortablePdb);
        EmitResult result = compilation.Emit(codeFile, symbolFile, options: portable);
        Assert.IsTrue(result.Success, string.Join("; ", result.Diagnostics));
        return code;
    }
}
