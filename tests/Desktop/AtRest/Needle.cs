using System.Text;

namespace Lockbox.Tests.AtRest;

/// <summary>Every form in which typed digits might lie around.</summary>
internal sealed class Needle
{
    private readonly List<byte[]> _forms;

    public Needle(string digits)
    {
        Digits = digits;
        _forms =
        [
            Encoding.ASCII.GetBytes(digits),
            [.. digits.Select(digit => (byte)(digit - '0'))],
            Encoding.Unicode.GetBytes(digits),
            Encoding.BigEndianUnicode.GetBytes(digits),
            .. Enumerable.Range(0, 3).Select(lead => Base64(digits, lead)),
        ];
    }

    public string Digits { get; }

    public IReadOnlyList<byte[]> Forms => _forms;

    public bool IsIn(ReadOnlySpan<byte> haystack)
    {
        bool found = false;
        foreach (byte[] form in _forms)
        {
            found |= haystack.IndexOf(form) >= 0;
        }

        return found;
    }

    // Inside a longer text a code may start at any of three places of a group; the characters that hold parts of what
    // stands before and behind are left out.
    private static byte[] Base64(string digits, int lead)
    {
        string text = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('x', lead) + digits));
        int first = ((lead * 8) + 5) / 6;
        int end = (lead + digits.Length) * 8 / 6;
        return Encoding.ASCII.GetBytes(text[first..end]);
    }
}
