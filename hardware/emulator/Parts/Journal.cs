namespace Lockbox.Emulator.Parts;

/// <summary>The last lines that something said. Thread-safe.</summary>
internal sealed class Journal
{
    private const int Longest = 200;

    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        lock (_lines)
        {
            if (_lines.Count == Longest)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line);
        }
    }

    /// <summary>A copy, oldest first.</summary>
    public string[] Lines()
    {
        lock (_lines)
        {
            return _lines.ToArray();
        }
    }
}
