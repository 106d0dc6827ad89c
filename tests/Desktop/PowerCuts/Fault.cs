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

    /// <summary>Writes as the device does when it fails so.</summary>
    /// <param name="stored">What the slot holds afterwards.</param>
    /// <returns>What the device says.</returns>
    public bool Write(byte[] old, byte[] fresh, out byte[] stored)
    {
        fresh[fresh.Length / 2] ^= 1;
        stored = Kind == FaultKind.Refused ? old : Kind == FaultKind.Garbled ? fresh : [];
        return Kind == FaultKind.Garbled;
    }

    /// <summary>Spoils what was read.</summary>
    /// <returns>The length that the device says; negative when it says that it failed.</returns>
    public int Read(byte[] into, int length)
    {
        if (Kind == FaultKind.Garbled && length > 0)
        {
            // Another bit than a garbled write turns over, or the two would hide each other.
            into[Math.Min(length, into.Length) / 3] ^= 1;
            return length;
        }

        return Kind == FaultKind.Refused ? -1 : 0;
    }
}
