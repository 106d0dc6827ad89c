namespace Lockbox.Tests.Model;

/// <summary>Eight digits, then four pages of symbols to turn (PROTOCOL.md 5).</summary>
internal sealed class ModelTyping
{
    private const int Length = 8;
    private const int Pages = 4;

    private int _page;

    public string Digits { get; private set; } = string.Empty;

    /// <summary>Takes a key that picks no symbol.</summary>
    /// <returns>How far the typing is then.</returns>
    public ModelPhase Take(char cap)
    {
        if (Digits.Length == Length)
        {
            Turn(cap);
        }
        else if (char.IsAsciiDigit(cap))
        {
            Digits += cap;
            _page = 0;
        }
        else if (cap == '*' && Digits.Length > 0)
        {
            Digits = Digits[..^1];
        }

        return Digits.Length == Length ? ModelPhase.Symbols : Digits.Length > 0 ? ModelPhase.Digits : ModelPhase.Idle;
    }

    public void Forget()
    {
        Digits = string.Empty;
    }

    // Before the first page there is the last digit.
    private void Turn(char cap)
    {
        if (cap == '#')
        {
            _page = (_page + 1) % Pages;
        }
        else if (cap == '*' && _page > 0)
        {
            _page--;
        }
        else if (cap == '*')
        {
            Digits = Digits[..^1];
        }
    }
}
