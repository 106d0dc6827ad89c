using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>
/// Types and members in metadata names, one a line, members indented under their type: the form of a listing of
/// nanoFramework's packages. <c>#</c> begins a remark.
/// </summary>
internal sealed partial class FenceList
{
    private readonly Dictionary<string, string> _lines = [];

    /// <summary>Every line by its key; see <see cref="KeyOf"/>.</summary>
    public IReadOnlyDictionary<string, string> Lines => _lines;

    public static FenceList Read(IEnumerable<string> files)
    {
        FenceList list = new();
        foreach (string file in files)
        {
            list.Add(File.ReadLines(file));
        }

        return list;
    }

    /// <returns>Type, or type and member, as a line's key.</returns>
    public static string KeyOf(MemberReference member)
    {
        return member switch
        {
            MethodReference method => $"{method.DeclaringType.FullName} {Static(!method.HasThis)}{method.ReturnType.FullName} {method.Name}({Parameters(method)})",
            FieldReference field => $"{field.DeclaringType.FullName} {field.FieldType.FullName} {field.Name}",
            _ => member.FullName,
        };
    }

    public bool Has(MemberReference member)
    {
        return _lines.ContainsKey(KeyOf(member)) || (IsDelegateConstructor(member) && _lines.ContainsKey(member.DeclaringType.FullName));
    }

    /// <summary>A listing names of a delegate only what is called; the constructor goes without saying.</summary>
    private static bool IsDelegateConstructor(MemberReference member)
    {
        return member is MethodReference { Name: ".ctor", Parameters.Count: 2 } method && method.Parameters[1].ParameterType.FullName == "System.IntPtr";
    }

    private static string Static(bool isStatic)
    {
        return isStatic ? "static " : "";
    }

    private static string Parameters(MethodReference method)
    {
        return string.Join(", ", method.Parameters.Select(parameter => parameter.ParameterType.FullName));
    }

    private void Add(IEnumerable<string> lines)
    {
        string type = "";
        foreach (string line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != ' ')
            {
                type = TypeWords().Replace(line, "").Split(' ')[0];
                _lines.TryAdd(type, line);
                continue;
            }

            _lines.TryAdd(type + " " + MemberKey(line), line);
        }
    }

    private static string MemberKey(string line)
    {
        string bare = ParameterWords().Replace(line.Trim(), "");
        return bare.Contains('(') ? bare : bare.Replace("static ", "");
    }

    [GeneratedRegex("^((abstract|sealed|static|readonly) )*(class|struct|enum|interface|delegate) ")]
    private static partial Regex TypeWords();

    [GeneratedRegex(@"(?<=[(,] ?)(out|ref|in|params) |=[^,)]*(?=[,)])")]
    private static partial Regex ParameterWords();
}
