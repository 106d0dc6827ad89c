using System.Globalization;
using System.Text.RegularExpressions;

namespace Lockbox.Tests.Watch;

/// <summary>
/// Reads a value change dump as IEEE 1364 has it, strictly and only as far as one-bit wires go: every keyword where it belongs,
/// rising times, known codes, all wires in $dumpvars, and no change that is none.
/// </summary>
internal sealed partial class DumpReader
{
    private readonly Queue<string> _words;
    private readonly Dictionary<char, string> _names = [];
    private readonly Dictionary<string, bool> _levels = [];

    public DumpReader(string text)
    {
        Assert.IsTrue(text.All(character => character is '\n' or (>= ' ' and <= '~')), "plain ASCII");
        _words = new Queue<string>(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        ReadHeader();
        ReadStart();
        ReadChanges();
    }

    /// <summary>In one tenth of a microsecond, as the first number of the dump says.</summary>
    public long From { get; private set; }

    public long Until { get; private set; }

    public IReadOnlyCollection<string> Names => _names.Values;

    public IReadOnlyDictionary<string, bool> Start { get; private set; } = new Dictionary<string, bool>();

    /// <summary>The levels at the end.</summary>
    public IReadOnlyDictionary<string, bool> End => _levels;

    /// <summary>In the order of the file.</summary>
    public List<(long At, string Name, bool Level)> Changes { get; } = [];

    private void ReadHeader()
    {
        while (_words.Dequeue() is string word && word != "$enddefinitions")
        {
            string[] body = Body();
            switch (word)
            {
                case "$timescale":
                    Assert.AreSequenceEqual(["100", "ns"], body);
                    break;
                case "$scope":
                    Assert.AreEqual("module", body[0]);
                    Assert.MatchesRegex(Identifier(), body[1]);
                    break;
                case "$var":
                    Assert.AreSequenceEqual(["wire", "1"], body[..2]);
                    Assert.MatchesRegex(Identifier(), body[3]);
                    Assert.AreEqual(4, body.Length);
                    _names.Add(body[2].Single(), body[3]);
                    break;
                default:
                    Assert.IsTrue(word is "$version" or "$upscope", "a keyword of the header: " + word);
                    break;
            }
        }

        Assert.IsEmpty(Body());
    }

    private void ReadStart()
    {
        From = Until = Time(_words.Dequeue());
        Assert.AreEqual("$dumpvars", _words.Dequeue());
        foreach (string word in Body())
        {
            _levels.Add(_names[word[1]], Level(word));
        }

        Assert.HasCount(_names.Count, _levels);
        Start = new Dictionary<string, bool>(_levels);
    }

    private void ReadChanges()
    {
        while (_words.TryDequeue(out string? word))
        {
            if (word[0] == '#')
            {
                long time = Time(word);
                Assert.IsGreaterThan(Until, time);
                Until = time;
                continue;
            }

            string name = _names[word[1]];
            Assert.AreNotEqual(_levels[name], Level(word), name + " changes");
            _levels[name] = Level(word);
            Changes.Add((Until, name, _levels[name]));
        }
    }

    private string[] Body()
    {
        List<string> body = [];
        while (_words.Dequeue() is string word && word != "$end")
        {
            body.Add(word);
        }

        return [.. body];
    }

    private static long Time(string word)
    {
        Assert.AreEqual('#', word[0]);
        return long.Parse(word[1..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static bool Level(string word)
    {
        Assert.AreEqual(2, word.Length);
        Assert.IsTrue(word[0] is '0' or '1', "a level: " + word);
        return word[0] == '1';
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Identifier();
}
