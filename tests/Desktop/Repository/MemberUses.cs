using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Lockbox.Tests.Repository;

/// <summary>Everything that the types of an assembly mention: signatures, bodies, attributes. Attributes of the assembly itself are the build's, not ours.</summary>
internal static class MemberUses
{
    public static IEnumerable<MemberUse> Of(AssemblyDefinition assembly)
    {
        return CompiledAssembly.TypesOf(assembly).SelectMany(OfType);
    }

    /// <returns>The type without array, by-reference, pointer and modifiers, and what generic arguments it has.</returns>
    public static IEnumerable<TypeReference> Unwrap(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter or FunctionPointerType:
                return [];
            case GenericInstanceType generic:
                return Unwrap(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Unwrap));
            case IModifierType modified:
                return Unwrap(modified.ElementType).Concat(Unwrap(modified.ModifierType));
            case TypeSpecification wrapped:
                return Unwrap(wrapped.ElementType);
            default:
                return [type];
        }
    }

    private static IEnumerable<MemberUse> OfType(TypeDefinition type)
    {
        IEnumerable<MemberReference?> own = [type.BaseType, .. type.Interfaces.Select(one => one.InterfaceType), .. Attributes(type)];
        IEnumerable<MemberUse> fields = type.Fields.SelectMany(field => Uses(type, field.FullName, [field.FieldType, .. Attributes(field)]));
        IEnumerable<MemberUse> properties = type.Properties.SelectMany(property => Uses(type, property.FullName, Attributes(property)));
        IEnumerable<MemberUse> methods = type.Methods.SelectMany(method => Uses(type, method.FullName, [.. Signature(method), .. Body(method)]));
        return Uses(type, type.FullName, own).Concat(fields).Concat(properties).Concat(methods);
    }

    private static IEnumerable<MemberUse> Uses(TypeDefinition user, string where, IEnumerable<MemberReference?> mentioned)
    {
        foreach (MemberReference? one in mentioned)
        {
            foreach (TypeReference type in Unwrap(one as TypeReference ?? one?.DeclaringType))
            {
                yield return new MemberUse(user, where, type);
            }

            if (one is MethodReference or FieldReference && one.DeclaringType is not (ArrayType or GenericInstanceType))
            {
                yield return new MemberUse(user, where, one);
            }
        }
    }

    private static IEnumerable<MemberReference?> Signature(MethodReference method)
    {
        yield return method.ReturnType;
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            yield return parameter.ParameterType;
        }

        if (method is MethodDefinition definition)
        {
            foreach (MemberReference attribute in Attributes(definition).Concat(definition.Parameters.SelectMany(Attributes)))
            {
                yield return attribute;
            }
        }
    }

    private static IEnumerable<MemberReference?> Body(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return [];
        }

        IEnumerable<MemberReference?> locals = method.Body.Variables.Select(local => local.VariableType);
        IEnumerable<MemberReference?> caught = method.Body.ExceptionHandlers.Select(handler => handler.CatchType);
        return locals.Concat(caught).Concat(method.Body.Instructions.SelectMany(Operands));
    }

    private static IEnumerable<MemberReference?> Operands(Instruction instruction)
    {
        return instruction.Operand switch
        {
            GenericInstanceMethod generic => [generic.ElementMethod, .. generic.GenericArguments],
            MethodReference called => [called, .. Signature(called)],
            FieldReference field => [field, field.FieldType],
            TypeReference type => [type],
            _ => [],
        };
    }

    private static IEnumerable<MemberReference> Attributes(ICustomAttributeProvider owner)
    {
        return owner.CustomAttributes.Select(attribute => attribute.Constructor);
    }
}
