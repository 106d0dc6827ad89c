using Lockbox.Emulator.Boot;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Parts;

/// <summary>How often the program called a pin.</summary>
public sealed record PinCount(int Reads, int Writes, int Toggles, int Modes)
{
    public int Total => Reads + Writes + Toggles + Modes;
}

/// <summary>
/// The program's calls of its pins since the last boot, whether or not they changed a wire. On the device each costs 0.01
/// to 0.3 ms, so that they are what an idle box spends its time on.
/// </summary>
public sealed class PinCounts
{
    private static readonly int _kinds = Enum.GetValues<PinCall>().Length;

    private readonly int[] _calls = new int[BoardWiring.PinCount * _kinds];
    private readonly Substrate _board;

    internal PinCounts(Substrate board)
    {
        _board = board;
    }

    /// <summary>All pins together.</summary>
    public int Total => _board.Under(_calls.Sum);

    public PinCount this[int pin] =>
        _board.Under(() => new PinCount(Of(pin, PinCall.Read), Of(pin, PinCall.Write), Of(pin, PinCall.Toggle), Of(pin, PinCall.Mode)));

    internal void Add(int pin, PinCall call) => _calls[(pin * _kinds) + (int)call]++;

    internal void PowerUp() => Array.Clear(_calls);

    private int Of(int pin, PinCall call) => _calls[(pin * _kinds) + (int)call];
}
