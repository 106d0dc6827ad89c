using System.Text.Json;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Panel;

/// <summary>The board and its link as one thing to look at. Any thread.</summary>
internal sealed class Scene(EmulatedBoard board, ILinkWatch link)
{
    /// <summary>Raised on any thread, perhaps without a visible change: be quick.</summary>
    public event Action? Changed
    {
        add
        {
            board.Changed += value;
            link.Changed += value;
        }

        remove
        {
            board.Changed -= value;
            link.Changed -= value;
        }
    }

    public EmulatedBoard Board => board;

    public BoardState Look() => Look(out _);

    /// <param name="words">The display for those who cannot see it.</param>
    public BoardState Look(out string words)
    {
        bool isPowered = board.IsPowered;
        bool isLidOpen = board.Lid.IsOpen;
        uint[] rows = board.Display.Rows;
        FaceReading? reading = FaceReader.Read(board.Display.Sent);
        words = Words.Of(reading, isPowered, isLidOpen);
        return new BoardState(
            isPowered,
            board.BootCount,
            board.UptimeMs,
            reading is null ? "unknown" : JsonNamingPolicy.CamelCase.ConvertName(reading.Face.ToString()),
            [.. rows.Select(row => row.ToString("x8"))],
            new CoilState(board.Coil.IsOn, board.Coil.Pulses, board.Coil.LastPulseMs),
            board.Coil.BoltDrawn ? "drawn" : "shut",
            isLidOpen ? "open" : "closed",
            new LinkState(link.IsConnected),
            reading?.Symbols);
    }
}
