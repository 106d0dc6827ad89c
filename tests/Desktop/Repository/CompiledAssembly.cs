using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>Assemblies as the desktop build made them, for inspection.</summary>
internal static class CompiledAssembly
{
    /// <summary>Reads an assembly that lies beside the tests.</summary>
    public static AssemblyDefinition Read(string name)
    {
        return AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, name + ".dll"), Parameters());
    }

    public static AssemblyDefinition Read(Stream image)
    {
        return AssemblyDefinition.ReadAssembly(image, Parameters());
    }

    /// <returns>Every type, nested ones too, except the pseudo type of the module.</returns>
    public static IEnumerable<TypeDefinition> TypesOf(AssemblyDefinition assembly)
    {
        return assembly.MainModule.GetTypes().Where(type => type.Name != "<Module>");
    }

    private static ReaderParameters Parameters()
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return new ReaderParameters { AssemblyResolver = resolver };
    }
}
