namespace Lockbox.Fuzzing;

/// <summary>What a part did with an input is not what it promises.</summary>
public sealed class BrokenPromise(string what) : Exception(what)
{
    /// <summary>Throws unless the promise was kept.</summary>
    public static void Unless(bool kept, string what)
    {
        if (!kept)
        {
            throw new BrokenPromise(what);
        }
    }
}
