namespace Lockbox.Tests.PowerCuts;

/// <summary>How a storage call fails while the power stays.</summary>
internal enum FaultKind
{
    /// <summary>A write is refused and changes nothing; a read says that it failed.</summary>
    Refused,

    /// <summary>A write says that it went well and stores one bit wrong; a read returns one bit wrong.</summary>
    Garbled,

    /// <summary>A write truncates the slot and is then refused; a read finds nothing.</summary>
    Emptied,
}

/// <summary>A fault at the storage call of that number, and at so many more behind it.</summary>
internal readonly record struct Fault(int Call, FaultKind Kind, int More)
{
    public bool Strikes(int call)
    {
        return call >= Call && call - Call <= More;
    }
}
