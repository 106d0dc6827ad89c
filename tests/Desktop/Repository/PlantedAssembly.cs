using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>A violation, compiled on the spot.</summary>
internal static class PlantedAssembly
{
    private static readonly MetadataReference[] _platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToArray();

    public static AssemblyDefinition Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Planted",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp9))],
            _platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        Assert.IsTrue(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        image.Position = 0;
        return CompiledAssembly.Read(image);
    }
}
