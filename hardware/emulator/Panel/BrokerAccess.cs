using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Lockbox.Core.Link;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// Who may do what at the embedded broker. A box hears its own commands and speaks for itself, nothing else; the issuer
/// may all that is below <c>lockbox/</c>; nobody else may come in. Any thread.
/// </summary>
/// <param name="boxes">Each box's login, by its id.</param>
/// <param name="issuer">The issuer's.</param>
internal sealed class BrokerAccess(IReadOnlyDictionary<string, BrokerLogin> boxes, BrokerLogin issuer)
{
    private const string Everything = "lockbox/";

    private readonly ConcurrentDictionary<string, string> _owners = new();
    private readonly Dictionary<string, string> _boxOf = boxes.ToDictionary(box => box.Value.User, box => box.Key);

    /// <returns>Whether that is one of ours, and under a client id that is not another user's.</returns>
    public bool LetIn(string? user, string? password, string clientId)
    {
        BrokerLogin? known = BoxOf(user) is string box ? boxes[box] : user == issuer.User ? issuer : null;
        return known is not null
            && Same(known.Password, password ?? "")
            && _owners.GetOrAdd(clientId, known.User) == known.User;
    }

    public bool MaySubscribe(string? user, string filter) =>
        (BoxOf(user) is string box && filter == Topics.Down(box)) || IsIssuer(user, filter);

    public bool MayPublish(string? user, string topic) =>
        (BoxOf(user) is string box && (topic == Topics.Up(box) || topic == Topics.Status(box))) || IsIssuer(user, topic);

    /// <returns>The box with that login; null when it is none's.</returns>
    public string? BoxOf(string? user) => user is null ? null : _boxOf.GetValueOrDefault(user);

    private bool IsIssuer(string? user, string topic) =>
        user == issuer.User && topic.StartsWith(Everything, StringComparison.Ordinal);

    private static bool Same(string wanted, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(wanted), Encoding.UTF8.GetBytes(given));
}
