using Mono.Cecil;

namespace Lockbox.Emulator.Boot;

/// <summary>
/// Holds the stand-ins to what a program uses of them. Without it a missing member would fail in the middle of a run,
/// and a missing base class would call through the wrong method table and end the process.
/// </summary>
internal sealed class StandInCheck
{
    private const string TypePrefix = "Nano.";

    private readonly ModuleDefinition _module;
    private readonly Dictionary<TypeReference, TypeDefinition?> _originals;

    /// <param name="module">The program, before its references are moved.</param>
    public StandInCheck(ModuleDefinition module)
    {
        _module = module;
        _originals = module.GetTypeReferences().ToDictionary(type => type, TypeDefinition? (type) => type.Resolve());
    }

    /// <param name="standIns">Where moved references now point.</param>
    /// <exception cref="MissingMemberException">Says all that is missing.</exception>
    public void Refuse(AssemblyNameReference standIns)
    {
        string[] missing = [.. MissingMembers(standIns), .. MissingBases(standIns)];
        if (missing.Length > 0)
        {
            throw new MissingMemberException(_module.Name + " does not fit " + standIns.Name + ": " + string.Join("; ", missing));
        }
    }

    private IEnumerable<string> MissingMembers(AssemblyNameReference standIns) =>
        from member in _module.GetMemberReferences()
        where member.DeclaringType.Scope == standIns && member.Resolve() is null
        select "no " + member.FullName;

    /// <summary>A base class counts when the program calls instances through it.</summary>
    private IEnumerable<string> MissingBases(AssemblyNameReference standIns)
    {
        HashSet<string> called = [.. from member in _module.GetMemberReferences().OfType<MethodReference>()
                                     where member.HasThis
                                     select Plain(member.DeclaringType)];
        return from type in _originals.Keys
               where type.Scope == standIns && _originals[type] is not null
               let kept = Bases(type.Resolve())
               from lost in Bases(_originals[type]).Where(called.Contains).Except(kept)
               select type.FullName + " is no " + lost;
    }

    private static HashSet<string> Bases(TypeDefinition? type)
    {
        HashSet<string> bases = [];
        for (TypeDefinition? next = type?.BaseType?.Resolve(); next is not null; next = next.BaseType?.Resolve())
        {
            bases.Add(Plain(next));
        }

        return bases;
    }

    private static string Plain(TypeReference type) =>
        type.FullName.StartsWith(TypePrefix, StringComparison.Ordinal) ? type.FullName[TypePrefix.Length..] : type.FullName;
}
