using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <summary>
/// Notes in the order in which things happened, on their way from the board's lock to its thread. One of them may still be
/// open: it and what came after it wait.
/// </summary>
internal sealed class NoteQueue
{
    private readonly LinkedList<Note> _notes = new();
    private readonly Substrate _board;
    private readonly Action _drain;
    private bool _isPosted;

    /// <param name="drain">Called on the board's thread when there is something to take.</param>
    public NoteQueue(Substrate board, Action drain)
    {
        _board = board;
        _drain = drain;
    }

    /// <param name="describe">Called later, on the board's thread.</param>
    public void Add(Func<Draft> describe) => Put(new Note { AtMs = _board.Clock.NowMs, Describe = describe });

    public void Add(EntryKind kind, string text, object? detail = null) => Add(() => new Draft(kind, text, detail));

    /// <summary>Keeps a place for something that is not sure yet.</summary>
    public Note Open() => Put(new Note { AtMs = _board.Clock.NowMs, IsOpen = true });

    /// <summary>Moves an open note behind all others: it happens now.</summary>
    public void Renew(Note note)
    {
        _notes.Remove(note.Place!);
        note.AtMs = _board.Clock.NowMs;
        note.Place = _notes.AddLast(note);
        Post();
    }

    /// <param name="describe">Null when it came to nothing.</param>
    public void Close(Note note, Func<Draft>? describe)
    {
        note.IsOpen = false;
        note.Describe = describe;
        Post();
    }

    /// <summary>On the board's thread.</summary>
    public List<(long AtMs, Draft Draft)> TakeReady()
    {
        List<Note> ready = [];
        lock (_board.Gate)
        {
            _isPosted = false;
            while (_notes.First is { Value.IsOpen: false } first)
            {
                _notes.Remove(first);
                ready.Add(first.Value);
            }
        }

        return [.. from note in ready where note.Describe is not null select (note.AtMs, note.Describe!())];
    }

    private Note Put(Note note)
    {
        lock (_board.Gate)
        {
            note.Place = _notes.AddLast(note);
            Post();
            return note;
        }
    }

    private void Post()
    {
        if (!_isPosted && _notes.First is { Value.IsOpen: false })
        {
            _isPosted = true;
            _board.Thread.Post(_drain);
        }
    }
}

/// <summary>A note of one thing.</summary>
internal sealed class Note
{
    public long AtMs { get; set; }

    /// <summary>While it is, nothing that came after it may be told.</summary>
    public bool IsOpen { get; set; }

    public Func<Draft>? Describe { get; set; }

    public LinkedListNode<Note>? Place { get; set; }
}
