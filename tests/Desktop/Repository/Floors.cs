using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>The floors inside the firmware: a type refers only to its own floor or a lower one, and no two folders to each other.</summary>
internal static class Floors
{
    private const string Core = "Lockbox.Core";

    private static readonly Dictionary<string, int> _floors = new()
    {
        ["Lockbox.Device"] = 6,
        ["Lockbox.Esp32"] = 5,
        [Core] = 5,
        ["Lockbox.Core.Care"] = 4,
        ["Lockbox.Core.Link"] = 3,
        ["Lockbox.Core.Keys"] = 3,
        ["Lockbox.Core.Codes"] = 2,
        ["Lockbox.Core.Secrets"] = 1,
        ["Lockbox.Core.Store"] = 1,
        ["Lockbox.Core.Panel"] = 1,
        ["Lockbox.Core.Lock"] = 1,
        ["Lockbox.Core.Ports"] = 0,
        [Limits] = 0,
        [Board] = 1,
    };

    /// <summary>Numbers that everybody may know: a floor of its own, although it lies beside Box.</summary>
    private const string Limits = "Lockbox.Core.Limits";

    /// <summary>The ports in one place: likewise.</summary>
    private const string Board = "Lockbox.Core.Board";

    /// <returns>One line for each breach in the assemblies, taken together.</returns>
    public static IEnumerable<string> Breaches(params AssemblyDefinition[] assemblies)
    {
        HashSet<(string From, string To)> steps = [];
        foreach (AssemblyDefinition assembly in assemblies)
        {
            foreach (MemberUse use in MemberUses.Of(assembly).Where(use => IsOurs(use.UsedType)))
            {
                steps.Add((FolderOf(use.User), FolderOf(use.UsedType)));
            }
        }

        return steps.Where(step => step.From != step.To).SelectMany(step => Judge(step.From, step.To, steps)).Order(StringComparer.Ordinal);
    }

    /// <returns>The namespace of the outermost type; Limits and Board stand for themselves.</returns>
    public static string FolderOf(TypeReference type)
    {
        TypeReference outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        return outer.FullName is Limits or Board ? outer.FullName : outer.Namespace;
    }

    private static bool IsOurs(TypeReference type)
    {
        return FolderOf(type) is string folder && (folder.StartsWith(Core, StringComparison.Ordinal) || folder is "Lockbox.Esp32" or "Lockbox.Device");
    }

    private static IEnumerable<string> Judge(string from, string to, HashSet<(string From, string To)> steps)
    {
        // The compiler's own types, such as those that hold the bytes of an array, live in no namespace.
        if (from.Length == 0)
        {
            yield break;
        }

        if (!_floors.TryGetValue(from, out int start) || !_floors.TryGetValue(to, out int end))
        {
            yield return $"{from} -> {to}: a folder without a floor";
        }
        else if (end > start)
        {
            yield return $"{from} -> {to}: up";
        }
        else if (steps.Contains((to, from)))
        {
            yield return $"{from} -> {to}: both ways";
        }
    }
}
