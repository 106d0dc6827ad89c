using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Lockbox.Core;

namespace Lockbox.Tests.AtRest;

/// <summary>
/// Everything that can be reached from a box through fields and arrays, private ones included, as bytes. Stops at the test's
/// own doubles: what they remember, no board would.
/// </summary>
internal static class Reachable
{
    /// <returns>Each run of bytes or characters with the way to it.</returns>
    public static List<(string Way, byte[] Bytes)> From(object root)
    {
        List<(string, byte[])> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(string Way, object Thing)> left = new([(root.GetType().Name, root)]);
        while (left.TryPop(out (string Way, object Thing) next))
        {
            if (!seen.Add(next.Thing))
            {
                continue;
            }

            if (Bytes(next.Thing) is byte[] bytes)
            {
                found.Add((next.Way, bytes));
            }

            foreach ((string name, object inner) in Inside(next.Thing))
            {
                left.Push(($"{next.Way}.{name}", inner));
            }
        }

        return found;
    }

    private static byte[]? Bytes(object thing)
    {
        return thing switch
        {
            string text => Encoding.Unicode.GetBytes(text),
            byte[] bytes => bytes,
            char[] characters => MemoryMarshal.AsBytes(characters.AsSpan()).ToArray(),
            int[] numbers => [.. numbers.Select(number => (byte)number)],
            long[] numbers => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray(),
            _ => null,
        };
    }

    private static IEnumerable<(string Name, object Thing)> Inside(object thing)
    {
        if (thing is Array array && !array.GetType().GetElementType()!.IsPrimitive)
        {
            return array.Cast<object?>().Select((inner, at) => ($"[{at}]", inner)).Where(pair => pair.inner is not null)!;
        }

        return thing.GetType().Assembly == typeof(Box).Assembly ? Fields(thing) : [];
    }

    private static IEnumerable<(string Name, object Thing)> Fields(object thing)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (Type? type = thing.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(all))
            {
                if (!field.FieldType.IsPrimitive && !field.IsLiteral && field.GetValue(thing) is object inner)
                {
                    yield return (field.Name, inner);
                }
            }
        }
    }
}
