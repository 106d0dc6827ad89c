namespace Lockbox.Tests.Model.Protocol;

/// <summary>What a slot of the box's flash holds: an epoch, the number expected next, and what became of each code.</summary>
/// <param name="Epoch">0 when the slot holds nothing that can be trusted.</param>
/// <param name="Codes">Two bits a code: see the constants.</param>
internal readonly record struct Memory(int Epoch, int Next, int Codes)
{
    public const int Absent = 0;
    public const int Armed = 1;
    public const int Claimed = 2;
    public const int Ended = 3;

    public static readonly Memory Unreadable = new(0, 0, 0);

    public bool IsSound => Epoch > 0;

    public int this[int code] => (Codes >> (code * 2)) & 3;

    public Memory With(int code, int status)
    {
        return this with { Codes = (Codes & ~(3 << (code * 2))) | (status << (code * 2)) };
    }

    /// <returns>What a box makes of it at boot: what was claimed and not ended is over.</returns>
    public Memory Recovered()
    {
        Memory recovered = this;
        for (int code = 0; code < Script.Codes; code++)
        {
            recovered = this[code] == Claimed ? recovered.With(code, Ended) : recovered;
        }

        return recovered;
    }
}
