using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>What the firmware may use of the world outside: the lists in fence/, one for each assembly of nanoFramework.</summary>
internal sealed class Fence
{
    /// <summary>Where the desktop's compiler differs: see the remarks in that file.</summary>
    private const string CompilerList = "compiler.txt";

    private readonly FenceList _allowed;
    private readonly FenceList _compiler = FenceList.Read([Tree.PathOf(Folder + "/" + CompilerList)]);

    private Fence(IEnumerable<string> files)
    {
        _allowed = FenceList.Read(files);
    }

    public static string Folder => "tests/Desktop/Repository/fence";

    /// <summary>The lists of nanoFramework's assemblies that the project keeps.</summary>
    public static IEnumerable<string> Files => Tree.Files(Folder, "*.txt").Select(Tree.PathOf).Where(file => Path.GetFileName(file) != CompilerList);

    /// <summary>For Core: the core library and nothing else.</summary>
    public static Fence OfCore()
    {
        return new Fence(Files.Where(file => Path.GetFileName(file) == "mscorlib.txt"));
    }

    public static Fence OfFirmware()
    {
        return new Fence(Files);
    }

    /// <returns>What an assembly uses from outside, without what belongs to the project itself.</returns>
    public static IEnumerable<MemberUse> Outside(AssemblyDefinition assembly)
    {
        return MemberUses.Of(assembly).Where(use => use.IsExternal && use.Assembly != "Lockbox.Core");
    }

    /// <returns>Keys of what the assemblies use, as the device spells it.</returns>
    public static IReadOnlySet<string> UsedKeys(IEnumerable<AssemblyDefinition> assemblies)
    {
        MemberUse[] uses = assemblies.SelectMany(Outside).ToArray();
        HashSet<string> types = uses.SelectMany(use => new[] { use.UsedType, use.UsedType.DeclaringType }).OfType<TypeReference>().Select(type => type.FullName).ToHashSet();
        IEnumerable<MemberReference> members = uses.SelectMany(use => Spellings(use.Used)).Where(member => member.DeclaringType is { } type && types.Contains(type.FullName));
        return members.Select(FenceList.KeyOf).Concat(types).ToHashSet();
    }

    /// <returns>One line for each type and member that stands in no list, with one of its users.</returns>
    public IEnumerable<string> Breaches(AssemblyDefinition assembly)
    {
        return Outside(assembly).Where(use => !IsAllowed(use.Used)).DistinctBy(use => FenceList.KeyOf(use.Used)).Select(use => $"{FenceList.KeyOf(use.Used)}   (used by {use.Where})");
    }

    private bool IsAllowed(MemberReference used)
    {
        return Spellings(used).Any(_allowed.Has) || _compiler.Has(used);
    }

    /// <summary>The member as it is, and as the device spells it: there an event's Set and Reset are its own, not a base type's.</summary>
    private static IEnumerable<MemberReference> Spellings(MemberReference used)
    {
        yield return used;
        if (used.DeclaringType?.FullName != "System.Threading.EventWaitHandle" || used is not MethodReference method)
        {
            yield break;
        }

        foreach (string name in new[] { "AutoResetEvent", "ManualResetEvent" })
        {
            TypeReference type = new("System.Threading", name, used.Module, used.DeclaringType.Scope);
            yield return new MethodReference(method.Name, method.ReturnType, type) { HasThis = method.HasThis };
        }
    }
}
