using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// One power-up's own copy of the firmware and of the stand-ins under it, so that every static starts fresh. Whatever
/// else they refer to (Wiring, MQTTnet, .NET itself) is shared with the emulator.
/// </summary>
internal sealed class FirmwareContext : AssemblyLoadContext, IProgram
{
    private readonly FirmwareImage _image;

    public FirmwareContext(FirmwareImage image)
        : base(image.Program, isCollectible: true)
    {
        _image = image;
        foreach (string name in (string[])[image.StandIns, .. image.Libraries, image.Program])
        {
            LinkedAssembly linked = LinkedAssembly.Of(image, name);
            using MemoryStream code = new(linked.Code);
            using MemoryStream? symbols = linked.Symbols is null ? null : new MemoryStream(linked.Symbols);
            LoadFromStream(code, symbols);
        }

        if (image.IsCompiledFirst)
        {
            Array.ForEach([.. Assemblies], Compile);
        }
    }

    public void Run(IChip chip)
    {
        Type holder = TypeIn(_image.StandIns, _image.ChipHolder);
        PropertyInfo current = holder.GetProperty("Current", BindingFlags.Static | BindingFlags.Public)
            ?? throw new MissingMemberException(_image.ChipHolder, "Current");
        current.SetValue(null, chip);

        Type program = TypeIn(_image.Program, _image.EntryType);
        MethodInfo main = program.GetMethod("Main", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new MissingMethodException(_image.EntryType, "Main");
        main.CreateDelegate<Action>()();
    }

    public void Dispose() => Unload();

    /// <returns>The copy loaded at the start, or null to share the emulator's.</returns>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == assemblyName.Name);

    private static void Compile(Assembly assembly)
    {
        foreach (MethodBase method in assembly.GetTypes().SelectMany(MethodsOf))
        {
            if (!method.IsAbstract && !method.ContainsGenericParameters && method.MethodImplementationFlags == MethodImplAttributes.IL)
            {
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            }
        }
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        const BindingFlags own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        return type.ContainsGenericParameters ? [] : [.. type.GetMethods(own), .. type.GetConstructors(own)];
    }

    private Type TypeIn(string assembly, string type) =>
        LoadFromAssemblyName(new AssemblyName(assembly)).GetType(type, throwOnError: true)!;
}
