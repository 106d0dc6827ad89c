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
internal sealed class BrokerAccess(string boxId, BrokerLogin box, BrokerLogin issuer)
{
    private const string Everything = "lockbox/";

    private readonly ConcurrentDictionary<string, string> _owners = new();

    /// <returns>Whether that is one of ours, and under a client id that is not another user's.</returns>
    public bool LetIn(string? user, string? password, string clientId)
    {
        BrokerLogin? known = user == box.User ? box : user == issuer.User ? issuer : null;
        return known is not null
            && Same(known.Password, password ?? "")
            && _owners.GetOrAdd(clientId, known.User) == known.User;
    }

    public bool MaySubscribe(string? user, string filter) =>
        (user == box.User && filter == Topics.Down(boxId)) || IsIssuer(user, filter);

    public bool MayPublish(string? user, string topic) =>
        (user == box.User && (topic == Topics.Up(boxId) || topic == Topics.Status(boxId))) || IsIssuer(user, topic);

    private bool IsIssuer(string? user, string topic) =>
        user == issuer.User && topic.StartsWith(Everything, StringComparison.Ordinal);

    private static bool Same(string wanted, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(wanted), Encoding.UTF8.GetBytes(given));
}
