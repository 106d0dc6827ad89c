using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Lockbox.Tests.Repository;

/// <summary>What a desktop compiler accepts and nanoFramework 1.x crashes on or silently gets wrong.</summary>
internal static class ForbiddenConstructs
{
    /// <param name="isMeant">Which types to look at; all when not given.</param>
    /// <returns>One line for each breach.</returns>
    public static IEnumerable<string> In(AssemblyDefinition assembly, Func<TypeDefinition, bool>? isMeant = null)
    {
        return CompiledAssembly.TypesOf(assembly).Where(isMeant ?? (_ => true)).SelectMany(type => InType(type).Concat(type.Methods.SelectMany(InMethod))).Distinct();
    }

    private static IEnumerable<string> InType(TypeDefinition type)
    {
        if (type.HasGenericParameters)
        {
            yield return $"own generic type: {type.FullName}";
        }

        if (type.Interfaces.Any(one => one.InterfaceType.FullName == "System.Runtime.CompilerServices.IAsyncStateMachine"))
        {
            yield return $"async: {type.FullName}";
        }

        IEnumerable<TypeReference?> mentioned = [type.BaseType, .. type.Interfaces.Select(one => one.InterfaceType), .. type.Fields.Select(field => field.FieldType)];
        foreach (string breach in mentioned.SelectMany(InSignature))
        {
            yield return $"{breach} in {type.FullName}";
        }
    }

    private static IEnumerable<string> InMethod(MethodDefinition method)
    {
        if (method.HasGenericParameters)
        {
            yield return $"own generic method: {method.FullName}";
        }

        if (method.DeclaringType.IsInterface && method.HasBody && !method.IsStatic)
        {
            yield return $"default interface method: {method.FullName}";
        }

        IEnumerable<TypeReference?> mentioned = [method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)];
        IEnumerable<string> body = method.HasBody ? InBody(method.Body) : [];
        foreach (string breach in mentioned.SelectMany(InSignature).Concat(body))
        {
            yield return $"{breach} in {method.FullName}";
        }
    }

    private static IEnumerable<string> InBody(MethodBody body)
    {
        IEnumerable<string> locals = body.Variables.SelectMany(local => InSignature(local.VariableType));
        return locals.Concat(body.Instructions.SelectMany(InInstruction)).Concat(FormatRules.In(body));
    }

    private static IEnumerable<string> InInstruction(Instruction instruction)
    {
        if (instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal))
        {
            yield return "checked arithmetic";
        }

        if (instruction.OpCode.Code == Code.Localloc)
        {
            yield return "stackalloc";
        }

        if (instruction.Operand is GenericInstanceMethod generic)
        {
            yield return $"generic call {generic.Name}";
        }

        IEnumerable<TypeReference?> mentioned = instruction.Operand switch
        {
            MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
            FieldReference field => [field.DeclaringType, field.FieldType],
            TypeReference type => [type],
            _ => [],
        };
        foreach (string breach in mentioned.SelectMany(InSignature))
        {
            yield return breach;
        }
    }

    private static IEnumerable<string> InSignature(TypeReference? type)
    {
        for (TypeReference? at = type; at is not null; at = (at as TypeSpecification)?.ElementType)
        {
            if (at is GenericInstanceType)
            {
                yield return $"generic {at.FullName}";
            }

            if (at is ArrayType { Rank: > 1 })
            {
                yield return $"array of several dimensions {at.FullName}";
            }
        }
    }
}
