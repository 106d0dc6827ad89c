using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Model;

/// <summary>Codes that a sequence may use, by number, and the keys of the box: derived by PROTOCOL.md 1, not by Core.</summary>
internal static class Codes
{
    /// <summary>Enough to fill the box; the first few are used again and again.</summary>
    public const int Count = 160;

    private static readonly byte[] _boxKey = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))];
    private static readonly byte[] _codeKey = Key("code");
    private static readonly byte[][] _tags = [.. Enumerable.Range(0, Count).Select(TagOf)];
    private static readonly Dictionary<string, int> _numbers = _tags.Select(Convert.ToHexString).Select((tag, code) => (tag, code)).ToDictionary();

    public static byte[] DownKey { get; } = Key("down");

    public static byte[] UpKey { get; } = Key("up");

    public static byte[] StoreKey { get; } = Key("store");

    /// <summary>The key of the verifiers: whoever computes with it compares a guess.</summary>
    public static ReadOnlySpan<byte> CodeKey => _codeKey;

    /// <summary>The technician's twelve digits.</summary>
    public static string Recovery { get; } = RecoveryDigits();

    public static string Digits(int code)
    {
        return (((code * 7654321L) + 31415926) % 100000000).ToString("D8", CultureInfo.InvariantCulture);
    }

    public static int Symbol(int code)
    {
        return code * 5 % 16;
    }

    public static byte[] Tag(int code)
    {
        return _tags[code];
    }

    /// <returns>Which code has this tag; -1 for none of ours.</returns>
    public static int Of(ReadOnlySpan<byte> tag)
    {
        return _numbers.GetValueOrDefault(Convert.ToHexString(tag), -1);
    }

    private static byte[] Key(string label)
    {
        return HMACSHA256.HashData(_boxKey, Encoding.ASCII.GetBytes($"lockbox/1/{label}/{TestBox.Epoch}"));
    }

    private static byte[] TagOf(int code)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"V1|{TestBox.Id}|{Digits(code)}|{Symbol(code):D2}");
        return HMACSHA256.HashData(_codeKey, Encoding.ASCII.GetBytes(text))[..16];
    }

    private static string RecoveryDigits()
    {
        long number = Key("recovery").Take(7).Aggregate(0L, (sum, next) => (sum << 8) | next);
        return (number % 1000000000000).ToString("D12", CultureInfo.InvariantCulture);
    }
}
