using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>What a self-test found, in words.</summary>
public static class FaultWords
{
    private static readonly (SelfTestFaults Fault, string Words)[] _words =
    [
        (SelfTestFaults.KeyDown, "a key reads down"),
        (SelfTestFaults.LidOpen, "the lid reads open"),
        (SelfTestFaults.LowSupply, "the supply is low"),
        (SelfTestFaults.FlashFailed, "the flash failed"),
        (SelfTestFaults.ShortOfMemory, "memory is short"),
        (SelfTestFaults.RandomRepeats, "the random generator repeats itself"),
        (SelfTestFaults.HashWrong, "a hash came out wrong"),
    ];

    public static string Of(SelfTestFaults? faults) => faults switch
    {
        null => "the box does not say how its self-test went",
        SelfTestFaults.None => "all is well",
        SelfTestFaults some => string.Join(", ", All(some)),
    };

    private static IEnumerable<string> All(SelfTestFaults faults)
    {
        foreach ((SelfTestFaults fault, string words) in _words)
        {
            if (faults.HasFlag(fault))
            {
                yield return words;
            }

            faults &= ~fault;
        }

        if (faults != SelfTestFaults.None)
        {
            yield return $"something that only a newer program knows ({(int)faults})";
        }
    }
}
