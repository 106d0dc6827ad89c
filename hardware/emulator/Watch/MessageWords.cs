using System.Text.Json;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;

namespace Lockbox.Emulator.Watch;

/// <summary>Says in one line what a message is about. Leaves out what is different in every run.</summary>
internal static class MessageWords
{
    private const int LongestWord = 40;

    /// <param name="claims">Null when there are none to be read.</param>
    public static string Of(JsonElement? claims) => claims is JsonElement known
        ? string.Join(' ', Words(known).Where(word => word.Length > 0).Select(Short))
        : "no message of the protocol";

    private static IEnumerable<string> Words(JsonElement claims)
    {
        string name = Text(claims, Names.Command) is { Length: > 0 } command ? command : Text(claims, Names.Type);
        return [name.Length > 0 ? name : "nameless", Number(claims, name), Text(claims, Names.Result), Event(claims), Text(claims, Names.GrantId)];
    }

    private static string Number(JsonElement claims, string name) =>
        Text(claims, name is Names.EventMessage or Names.EventAck ? Names.Event : Names.Sequence);

    private static string Event(JsonElement claims) =>
        byte.TryParse(Text(claims, Names.EventKind), out byte number) && Enum.IsDefined((EventKind)number)
            ? JsonNamingPolicy.CamelCase.ConvertName(((EventKind)number).ToString())
            : "";

    private static string Text(JsonElement claims, string name) => claims.TryGetProperty(name, out JsonElement claim) ? claim.ToString() : "";

    private static string Short(string word) => word.Length <= LongestWord ? word : word[..LongestWord] + "…";
}
