using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>A type, method or field that an assembly mentions.</summary>
/// <param name="User">The outermost type that mentions it.</param>
/// <param name="Where">For a message: the member that mentions it.</param>
/// <param name="Used">What is mentioned; types stripped of array, reference and pointer.</param>
internal sealed record MemberUse(TypeDefinition User, string Where, MemberReference Used)
{
    /// <summary>The type that is mentioned, or the one that declares the member.</summary>
    public TypeReference UsedType => Used as TypeReference ?? Used.DeclaringType;

    /// <summary>Whether it is defined in another assembly than its user.</summary>
    public bool IsExternal => UsedType.Scope != User.Module && UsedType is not TypeDefinition;

    /// <summary>The name of the assembly that it comes from.</summary>
    public string Assembly => UsedType.Scope is AssemblyNameReference other ? other.Name : User.Module.Assembly.Name.Name;
}
