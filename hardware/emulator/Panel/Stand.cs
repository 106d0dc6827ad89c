using System.Reflection;
using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Watch;
using Microsoft.AspNetCore.Http;

namespace Lockbox.Emulator.Panel;

/// <summary>One box where it stands: its board, its link, who issues its codes, and who presses its keys. Any thread.</summary>
internal sealed class Stand(BoxFile box, EmulatedBoard board, ILinkWatch link, IssueDesk? issuing, MessageReader messages)
{
    public string Id => box.Box;

    public BoxFile Box => box;

    public EmulatedBoard Board => board;

    /// <summary>Null when codes are issued elsewhere.</summary>
    public IssueDesk? Issuing => issuing;

    public Scene Scene { get; } = new(board, link);

    public Timeline Timeline { get; } = new(board, messages);

    public PinTrace Pins { get; } = new(board);

    public Finger Finger { get; } = new(board);

    /// <summary>The box that a request is about, for the endpoints.</summary>
    public static ValueTask<Stand?> BindAsync(HttpContext context, ParameterInfo _) =>
        ValueTask.FromResult(context.Features.Get<Stand>());
}
