using Lockbox.Core.Keys;
using Lockbox.Core.Panel;
using Lockbox.Emulator.Boot;
using Lockbox.Emulator.Parts;
using Lockbox.Tests.Board;
using Lockbox.Tests.Evidence;

namespace Lockbox.Tests.Packets;

/// <summary>A box, and a broker that does one deed after another to it, in steps of time.</summary>
internal sealed class Outrage : IDisposable
{
    /// <summary>Longer than the longest pause between two attempts.</summary>
    private const int ReturnMs = 400_000;
    private const int AnswerMs = 300;

    private readonly Tally _tally;
    private readonly BoxOnBoard _box;
    private readonly Hand _hand;
    private int _number;
    private int _coilEdges;
    private bool _isDone;

    public Outrage(Tally tally)
    {
        _tally = tally;
        _box = new BoxOnBoard(Take);
        _hand = new Hand(Board);
        Board.Circuit[BoardWiring.Coil].Edge += _ => _coilEdges++;
    }

    private EmulatedBoard Board => _box.Board;

    public void Boot()
    {
        Board.Restore();
        Demand(_hand.Await(Face.Idle, 10_000), "the box is ready after its boot");
    }

    /// <summary>Waits for the box to connect, does the deed of that number, and looks at what became of the box.</summary>
    public void Suffer(int number)
    {
        _number = number;
        _isDone = false;
        Demand(_hand.Await(() => _isDone, ReturnMs), "the box comes back");
        Demand(_hand.Await(Face.Idle, 20_000), "the display stands");
        _hand.Press('7');
        Demand(_hand.Await(Face.Digits, AnswerMs), "a key answers");
        _hand.Press(KeyCaps.Back);
        Demand(_hand.Await(Face.Idle, AnswerMs), "a second key answers");
        Demand(_coilEdges == 0, "the coil rests");
        Demand(Board.BootCount == 1 + Board.Watchdog.Resets, "it does not start again by itself");
        _tally.Add();
    }

    public void End()
    {
        string ended = string.Join("; ", Board.Console.Where(line => line.Contains("ended", StringComparison.Ordinal)));
        Demand(ended.Length == 0, "no thread falls: " + ended);
        Demand(Board.Complaints.Count == 0, "no part is mistreated: " + string.Join("; ", Board.Complaints));
    }

    public void Dispose() => _box.Dispose();

    private void Take(PeerStream stream)
    {
        Manners manners = new(Line.Of(stream, Board), Deeds.Of(_number)) { Done = () => _isDone = true };
        stream.Written += manners.Take;
    }

    private void Demand(bool isSo, string what)
    {
        if (!isSo)
        {
            _tally.Violate($"{what}: deed {_number}, {Deeds.Of(_number).Name}; {_hand.See()?.Face}");
        }
    }
}
