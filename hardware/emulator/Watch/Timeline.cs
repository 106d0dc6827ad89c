using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <summary>
/// What happens at one box, in board time: the last 5,000 entries. It watches from when it is made until the board is gone,
/// and changes nothing. Any thread.
/// </summary>
internal sealed class Timeline
{
    public const int Longest = 5_000;

    private readonly Queue<TimelineEntry> _entries = new(Longest);
    private readonly NoteQueue _notes;
    private readonly Substrate _board;
    private long _last;

    /// <param name="board">Best watched before it gets power.</param>
    /// <param name="reader">Reads its messages; without one their claims are shown and not verified.</param>
    public Timeline(EmulatedBoard board, MessageReader? reader = null)
    {
        _board = board.Substrate;
        _notes = new NoteQueue(_board, Drain);
        lock (_board.Gate)
        {
            PartNotes.Take(board, _notes);
            FaceNotes.Take(board, _notes);
            MessageNotes.Take(board, _notes, reader ?? new MessageReader(null));
        }
    }

    /// <summary>Raised on the board's thread for each entry in turn: be quick.</summary>
    public event Action<TimelineEntry>? Added;

    /// <summary>The number of the last entry; 0 before the first.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <param name="number">0 for all.</param>
    /// <param name="most">So many at most.</param>
    /// <returns>What came after the entry of that number and is still remembered, oldest first.</returns>
    public TimelineEntry[] After(long number, int most = Longest)
    {
        lock (_entries)
        {
            long oldest = _last - _entries.Count;
            return [.. _entries.Skip((int)Math.Clamp(number - oldest, 0, _entries.Count)).Take(most)];
        }
    }

    private void Drain()
    {
        foreach ((long atMs, Draft draft) in _notes.TakeReady())
        {
            TimelineEntry entry = Add(atMs, draft);
            try
            {
                Added?.Invoke(entry);
            }
            catch (Exception failure)
            {
                // The board's physics run on this thread and must not stop because of a viewer.
                _board.Complain("viewer", failure.Message);
            }
        }
    }

    private TimelineEntry Add(long atMs, Draft draft)
    {
        lock (_entries)
        {
            TimelineEntry entry = new(_last + 1, atMs, draft.Kind, draft.Text, draft.Detail);
            if (_entries.Count == Longest)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
            Volatile.Write(ref _last, entry.N);
            return entry;
        }
    }
}
