using System.Reflection;
using System.Runtime.Loader;

namespace Lockbox.Tests.Timing.Tracing;

/// <summary>
/// A second copy of Core, of the doubles and of the calling assembly, in which every instruction of Core is a step of
/// <see cref="Trace"/>. Code of the calling assembly enters it by name; only types of the framework cross the border.
/// </summary>
internal sealed class TracedWorld : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> _copies = [];

    /// <param name="extra">Namespace of the calling assembly that is woven too, or nothing.</param>
    public TracedWorld(string? extra = null)
    {
        Assembly caller = typeof(Trace).Assembly;
        Weaver weaver = new();
        Copy("Lockbox.Core", path => weaver.Weave(path, _ => true));
        Copy("Lockbox.Shared", File.ReadAllBytes);
        Copy(caller.GetName().Name!, path => weaver.Weave(path, type => extra is not null && type.Namespace == extra));
        Places = weaver.Places;
    }

    /// <summary>Where each number of a step is.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <returns>A static method of the calling assembly, as it is in this world.</returns>
    public T Enter<T>(Type type, string method)
        where T : Delegate
    {
        Type twin = LoadFromAssemblyName(type.Assembly.GetName()).GetType(type.FullName!, throwOnError: true)!;
        return twin.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<T>();
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        return _copies.TryGetValue(assemblyName.Name!, out byte[]? copy) ? LoadFromStream(new MemoryStream(copy)) : null;
    }

    private void Copy(string name, Func<string, byte[]> make)
    {
        _copies.Add(name, make(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
    }
}
