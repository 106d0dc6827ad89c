using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Lockbox.Tests.Timing.Tracing;

/// <summary>
/// Puts a call of <see cref="Trace.Step"/> before every instruction. What is called outside of the woven types (copying and
/// clearing arrays, the doubles) is one step: its arguments are lengths that everybody knows.
/// </summary>
internal sealed class Weaver
{
    /// <summary>Where each number of a step is: method and IL offset.</summary>
    public List<string> Places { get; } = [];

    /// <param name="path">The assembly.</param>
    /// <param name="isWanted">Which of its types.</param>
    /// <returns>The woven assembly.</returns>
    public byte[] Weave(string path, Predicate<TypeDefinition> isWanted)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        MethodReference step = StepIn(module);
        foreach (MethodDefinition method in module.GetTypes().Where(type => isWanted(type)).SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            Weave(method, step);
        }

        using MemoryStream woven = new();
        module.Write(woven);
        return woven.ToArray();
    }

    // The assembly that holds Trace calls its own, not itself through a reference.
    private static MethodReference StepIn(ModuleDefinition module)
    {
        TypeDefinition? own = module.GetType(typeof(Trace).FullName);
        return own?.Methods.Single(method => method.Name == nameof(Trace.Step)) ?? module.ImportReference(typeof(Trace).GetMethod(nameof(Trace.Step)));
    }

    private void Weave(MethodDefinition method, MethodReference step)
    {
        MethodBody body = method.Body;
        Instruction[] all = [.. body.Instructions];
        int[] offsets = [.. all.Select(instruction => instruction.Offset)];
        body.SimplifyMacros();
        bool isPrefixed = false;
        for (int i = 0; i < all.Length; i++)
        {
            bool isPrefix = all[i].OpCode.OpCodeType == OpCodeType.Prefix;
            if (!isPrefixed)
            {
                Split(body.GetILProcessor(), all[i], Places.Count, step);
                Places.Add($"{method.DeclaringType.FullName}.{method.Name} IL_{offsets[i]:x4}");
            }

            // Nothing may come between a prefix and its instruction.
            isPrefixed = isPrefix;
        }

        body.OptimizeMacros();
    }

    // The instruction itself becomes the start of the call, so that every branch to it passes there.
    private static void Split(ILProcessor il, Instruction instruction, int place, MethodReference step)
    {
        Instruction moved = il.Create(OpCodes.Nop);
        moved.OpCode = instruction.OpCode;
        moved.Operand = instruction.Operand;
        instruction.OpCode = OpCodes.Ldc_I4;
        instruction.Operand = place;
        Instruction call = il.Create(OpCodes.Call, step);
        il.InsertAfter(instruction, call);
        il.InsertAfter(call, moved);
    }
}
