using System.Reflection;
using Lockbox.Emulator.Bench;
using Lockbox.Emulator.Parts;
using Microsoft.AspNetCore.Http;

namespace Lockbox.Emulator.Panel;

/// <summary>One box where it stands: its board, its link, who issues its codes, and who presses its keys. Any thread.</summary>
internal sealed class Stand(BoxFile box, EmulatedBoard board, ILinkWatch link, IssueDesk? issuing)
{
    public string Id => box.Box;

    public BoxFile Box => box;

    public EmulatedBoard Board => board;

    /// <summary>Null when codes are issued elsewhere.</summary>
    public IssueDesk? Issuing => issuing;

    public Scene Scene { get; } = new(board, link);

    public Finger Finger { get; } = new(board);

    /// <summary>What can be broken about it.</summary>
    public required LeverBench Levers { get; init; }

    /// <summary>The box that a request is about, for the endpoints.</summary>
    public static ValueTask<Stand?> BindAsync(HttpContext context, ParameterInfo _) =>
        ValueTask.FromResult(context.Features.Get<Stand>());
}
