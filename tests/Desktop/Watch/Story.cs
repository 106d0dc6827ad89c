using Lockbox.Core.Panel;
using Lockbox.Emulator.Watch;
using Lockbox.Issuing;
using Lockbox.Tests.Board;
using Lockbox.Tests.Soak;

namespace Lockbox.Tests.Watch;

/// <summary>A box in steps of time, watched, with an issuer and somebody in front of it. Gone at the end.</summary>
internal sealed class Story : IDisposable
{
    private readonly BoxOnBoard _box;

    public Story()
    {
        _box = new BoxOnBoard(Desk.Take);
        Desk.Serve(_box);
        Timeline = new Timeline(_box.Board, MessageReader.For(_box.Vault, BoxOnBoard.BoxId));
        Pins = new PinTrace(_box.Board);
        Hand = new Hand(_box.Board);
    }

    public Desk Desk { get; } = new();

    public Hand Hand { get; }

    public Timeline Timeline { get; }

    public PinTrace Pins { get; }

    public Emulator.Parts.EmulatedBoard Board => _box.Board;

    public Vault Vault => _box.Vault;

    /// <summary>The box is ready and online when it returns.</summary>
    public void Boot()
    {
        Board.Restore();
        Assert.IsTrue(Hand.Await(() => Desk.IsOnline && Hand.See()?.Face == Face.Idle, 40_000), "the box is ready");
        // The coil rests at first.
        Board.Pass(5_000);
    }

    /// <summary>A code is issued and opens the box; the lid is shut again and the dealer knows.</summary>
    public void OpenOnce()
    {
        GrantRecord grant = Desk.Issue();
        Assert.IsTrue(Hand.Await(() => Desk.StateOf(grant) > GrantState.Sent, 30_000), "the code is armed");
        Assert.IsTrue(Hand.Enter(grant.Code!, grant.Symbol!.Value), "the symbol is offered");
        Assert.IsTrue(Hand.Await(Board.Lid.TryOpen, 5_000), "the lid gives way");
        Board.Pass(5_000);
        Board.Lid.Close();
        Assert.IsTrue(Hand.Await(() => Desk.StateOf(grant) == GrantState.Opened, 60_000), "the opening is told");
        Board.Pass(100);
    }

    public void Dispose() => _box.Dispose();
}
