using System.Reflection;
using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Replay;
using Lockbox.Emulator.Watch;
using Microsoft.AspNetCore.Http;

namespace Lockbox.Emulator.Panel;

/// <summary>One box where it stands: its board, its link, who issues its codes, and who presses its keys. Any thread.</summary>
internal sealed class Stand
{
    /// <param name="board">Switched off.</param>
    /// <param name="issuing">Null when codes are issued elsewhere.</param>
    /// <param name="means">What its levers have beside the board.</param>
    public Stand(BoxFile box, EmulatedBoard board, ILinkWatch link, IssueDesk? issuing, MessageReader messages, LeverMeans means)
    {
        Box = box;
        Board = board;
        Issuing = issuing;
        Scene = new Scene(board, link);
        Timeline = new Timeline(board, messages);
        Pins = new PinTrace(board);
        Recorder = new Recorder(board, Timeline, box.Box);
        Finger = new Finger(board);
        Levers = new LeverBench(new Rig(Scene, Finger, means));
    }

    public string Id => Box.Box;

    public BoxFile Box { get; }

    public EmulatedBoard Board { get; }

    /// <summary>Null when codes are issued elsewhere.</summary>
    public IssueDesk? Issuing { get; }

    public Scene Scene { get; }

    public Timeline Timeline { get; }

    public PinTrace Pins { get; }

    public Recorder Recorder { get; }

    public Finger Finger { get; }

    /// <summary>What can be broken about it.</summary>
    public LeverBench Levers { get; }

    /// <summary>The box that a request is about, for the endpoints.</summary>
    public static ValueTask<Stand?> BindAsync(HttpContext context, ParameterInfo _) =>
        ValueTask.FromResult(context.Features.Get<Stand>());
}
