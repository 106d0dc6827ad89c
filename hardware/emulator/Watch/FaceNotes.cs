using System.Text.Json;
using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Watch;

/// <summary>
/// Notes each picture of the display that stood still for 5 ms, at the instant of its last row, so that a frame of which
/// only some rows have been sent is none. Under the board's lock.
/// </summary>
internal sealed class FaceNotes
{
    private const int SettleMs = 5;

    private readonly EmulatedBoard _board;
    private readonly NoteQueue _notes;
    private uint[] _shown = new uint[8];
    private Note? _unsettled;

    private FaceNotes(EmulatedBoard board, NoteQueue notes)
    {
        _board = board;
        _notes = notes;
    }

    public static void Take(EmulatedBoard board, NoteQueue notes)
    {
        FaceNotes faces = new(board, notes);
        board.Display.Latched += faces.OnRow;
        board.PowerChanged += faces.OnPower;
    }

    private void OnPower(PowerChange change)
    {
        if (change == PowerChange.Off)
        {
            OnRow(isChanged: true);
        }
    }

    private void OnRow(bool isChanged)
    {
        if (_unsettled is { } note)
        {
            _notes.Renew(note);
        }
        else if (isChanged)
        {
            Note opened = _notes.Open();
            _unsettled = opened;
            _board.Substrate.Thread.At(opened.AtMs + SettleMs, () => Settle(opened));
        }
    }

    private void Settle(Note note)
    {
        lock (_board.Substrate.Gate)
        {
            if (_board.Substrate.Clock.NowMs < note.AtMs + SettleMs)
            {
                _board.Substrate.Thread.At(note.AtMs + SettleMs, () => Settle(note));
                return;
            }

            _unsettled = null;
            uint[] rows = _board.Display.Rows;
            bool isNew = !rows.AsSpan().SequenceEqual(_shown);
            _shown = rows;
            _notes.Close(note, isNew ? () => Describe(rows) : null);
        }
    }

    private static Draft Describe(uint[] rows)
    {
        FaceReading? reading = FaceReader.Read(rows);
        string face = reading is null ? "unknown" : JsonNamingPolicy.CamelCase.ConvertName(reading.Face.ToString());
        FaceSeen seen = new(face, reading?.Digits, reading?.Length, reading?.Seconds, reading?.Symbols);
        return new Draft(EntryKind.Face, TextOf(seen), seen);
    }

    private static string TextOf(FaceSeen seen) => seen switch
    {
        { Digits: int digits } => $"{seen.Face} {digits} of {seen.Length}",
        { Seconds: int seconds } => $"{seen.Face} {seconds} s",
        { Symbols: { } symbols } => $"{seen.Face} {string.Join(", ", symbols.Select(SymbolNames.Of))}",
        _ => seen.Face,
    };
}
