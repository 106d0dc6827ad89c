using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// Turns references of the firmware to .NET's own library into references to the stand-ins, where those have the type
/// under the prefix "Nano." or the static member in "Nano.Members." (System.DateTime.get_UtcNow is looked for in
/// Nano.Members.System_DateTime). The compiler cannot do it: both would have the same name.
/// </summary>
internal sealed class Relinker
{
    private const string TypePrefix = "Nano.";
    private const string MemberPrefix = "Nano.Members.";

    private readonly string _standIns;

    public Relinker(string standInsPath)
    {
        _standIns = standInsPath;
    }

    /// <summary>Reads the assembly and its symbols, if it has any beside it. Throws when a stand-in lacks a member that is used.</summary>
    public LinkedAssembly Link(string path)
    {
        using DefaultAssemblyResolver resolver = Resolver(path);
        bool hasSymbols = File.Exists(Path.ChangeExtension(path, ".pdb"));
        ReaderParameters reading = new() { AssemblyResolver = resolver, ReadSymbols = hasSymbols, InMemory = true };
        using ModuleDefinition standIns = ModuleDefinition.ReadModule(_standIns, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
        using ModuleDefinition module = ModuleDefinition.ReadModule(path, reading);

        AssemblyNameReference target = ReferenceTo(module, standIns);
        StandInCheck check = new(module);
        MoveMembers(module, standIns, target);
        MoveTypes(module, standIns, target);
        check.Refuse(target);
        return Write(module, hasSymbols);
    }

    private static DefaultAssemblyResolver Resolver(string path)
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return resolver;
    }

    private static AssemblyNameReference ReferenceTo(ModuleDefinition module, ModuleDefinition standIns)
    {
        AssemblyNameDefinition name = standIns.Assembly.Name;
        AssemblyNameReference? known = module.AssemblyReferences.FirstOrDefault(reference => reference.Name == name.Name);
        if (known is not null)
        {
            return known;
        }

        AssemblyNameReference added = new(name.Name, name.Version);
        module.AssemblyReferences.Add(added);
        return added;
    }

    private static void MoveMembers(ModuleDefinition module, ModuleDefinition standIns, AssemblyNameReference target)
    {
        foreach (MethodReference member in module.GetMemberReferences().OfType<MethodReference>())
        {
            string holder = member.DeclaringType.FullName.Replace('.', '_');
            TypeDefinition? found = standIns.GetType(MemberPrefix + holder);
            if (found is not null && found.Methods.Any(method => IsSame(method, member)))
            {
                member.DeclaringType = new TypeReference(found.Namespace, found.Name, module, target);
            }
        }
    }

    private static bool IsSame(MethodDefinition method, MethodReference member) =>
        method.IsStatic
        && !member.HasThis
        && method.Name == member.Name
        && method.Parameters.Select(parameter => parameter.ParameterType.FullName)
            .SequenceEqual(member.Parameters.Select(parameter => parameter.ParameterType.FullName));

    private static void MoveTypes(ModuleDefinition module, ModuleDefinition standIns, AssemblyNameReference target)
    {
        foreach (TypeReference type in module.GetTypeReferences().Where(type => !type.IsNested && type.Scope != target))
        {
            if (standIns.GetType(TypePrefix + type.FullName) is { IsPublic: true })
            {
                type.Namespace = TypePrefix + type.Namespace;
                type.Scope = target;
            }
        }
    }

    private static LinkedAssembly Write(ModuleDefinition module, bool hasSymbols)
    {
        using MemoryStream code = new();
        using MemoryStream symbols = new();
        WriterParameters writing = new() { WriteSymbols = hasSymbols };
        if (hasSymbols)
        {
            writing.SymbolWriterProvider = new PortablePdbWriterProvider();
            writing.SymbolStream = symbols;
        }

        module.Write(code, writing);
        return new LinkedAssembly(code.ToArray(), hasSymbols ? symbols.ToArray() : null);
    }
}
