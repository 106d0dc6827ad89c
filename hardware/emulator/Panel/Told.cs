using System.Net.ServerSentEvents;

namespace Lockbox.Emulator.Panel;

/// <summary>What one listener has been told already. One thread at a time.</summary>
internal sealed class Told
{
    private BoardState? _state;
    private string _words = "";
    private string[] _console = [];
    private int _grants = -1;

    /// <summary>Lets the state be told again, changed or not.</summary>
    public void ForgetState() => _state = null;

    /// <returns>What the listener does not know yet.</returns>
    public IEnumerable<SseItem<object>> News(Scene scene, IssueDesk? issuing)
    {
        BoardState state = scene.Look(out string words);
        if (_state is null || !state.LooksLike(_state))
        {
            _state = state;
            yield return new SseItem<object>(state, "state");
        }

        if (words != _words)
        {
            _words = words;
            yield return new SseItem<object>(new { text = words }, "words");
        }

        string[] console = [.. scene.Board.Console, .. scene.Board.Complaints];
        if (!console.AsSpan().SequenceEqual(_console))
        {
            _console = console;
            yield return new SseItem<object>(console, "console");
        }

        if (issuing is not null && issuing.Version != _grants)
        {
            _grants = issuing.Version;
            yield return new SseItem<object>(issuing.Grants(), "grants");
        }
    }
}
