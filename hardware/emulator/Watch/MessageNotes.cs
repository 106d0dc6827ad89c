using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <summary>Notes the messages of a box, as it says and hears them: with TLS or without, whatever its broker is.</summary>
internal static class MessageNotes
{
    public static void Take(EmulatedBoard board, NoteQueue notes, MessageReader reader) =>
        board.Radio.Overheard += message => notes.Add(() => reader.Read(message));
}
