using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Lockbox.Workbench;

/// <summary>Points in time on the command line: ISO 8601, local or with an offset, or Unix seconds.</summary>
internal static class Instant
{
    private const long LastSecond = 253402300799;

    public static Option<DateTimeOffset?> Option(string name, string description) => new(name)
    {
        Description = description + " ISO 8601, local or with an offset, or Unix seconds.",
        HelpName = "TIME",
        CustomParser = Parse,
    };

    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
        {
            instant = seconds <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
            return seconds <= LastSecond;
        }

        return DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeLocal,
            out instant)
            || TryReadUniversal(text, out instant);
    }

    private static bool TryReadUniversal(string text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text,
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out instant);

    private static DateTimeOffset? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (TryRead(text, out DateTimeOffset instant))
        {
            return instant;
        }

        result.AddError($"\"{text}\" is no point in time. Write 2027-03-01T14:30, 2027-03-01T14:30+01:00 or Unix seconds.");
        return null;
    }
}
