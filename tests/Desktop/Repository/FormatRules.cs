using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Lockbox.Tests.Repository;

/// <summary>Texts of numbers and enums: the device knows few formats and gives an enum's number instead of its name.</summary>
internal static partial class FormatRules
{
    private static readonly HashSet<string> _numbers =
    [
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double",
    ];

    public static IEnumerable<string> In(MethodBody body)
    {
        bool formats = body.Instructions.Any(one => one.Operand is MethodReference { Name: "Format", DeclaringType.FullName: "System.String" });
        foreach (Instruction instruction in body.Instructions)
        {
            if (BreaksFormat(instruction) || (formats && instruction.Operand is string text && Holes().Matches(text).Any(hole => !IsKnown(hole.Groups[1].Value))))
            {
                yield return "a number format that the device does not know";
            }

            if (NamesEnum(instruction))
            {
                yield return "the name of an enum's value";
            }
        }
    }

    private static bool BreaksFormat(Instruction instruction)
    {
        return instruction.Operand is MethodReference { Name: "ToString", Parameters.Count: > 0 } method
            && _numbers.Contains(method.DeclaringType.FullName)
            && !(instruction.Previous?.Operand is string format && IsKnown(format));
    }

    private static bool IsKnown(string format)
    {
        return Known().IsMatch(format);
    }

    private static bool NamesEnum(Instruction instruction)
    {
        if (instruction.Operand is MethodReference { DeclaringType.FullName: "System.Enum" })
        {
            return true;
        }

        return instruction.OpCode.Code is Code.Constrained or Code.Box && ((TypeReference)instruction.Operand).Resolve()?.IsEnum == true;
    }

    [GeneratedRegex("^[GDXFNE][0-9]*$")]
    private static partial Regex Known();

    [GeneratedRegex(@"\{\d+(?:,-?\d+)?:([^}]*)\}")]
    private static partial Regex Holes();
}
