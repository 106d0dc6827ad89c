using Lockbox.Core.Ports;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>The issuer's side of one box, for the levers: sells codes and hears what the box tells. Any thread.</summary>
internal sealed class Dealer(Issuer issuer, Vault vault, string box)
{
    private const string Reference = "bench";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>Stands for the present in <see cref="Hears"/>.</summary>
    public long Now => vault.LastChange();

    /// <summary>Sells a code beside those that others have, and waits for the box's receipt.</summary>
    /// <returns>Without a code when the box did not confirm it.</returns>
    /// <exception cref="IssuingRefused">The vault refuses.</exception>
    public Task<IssuedCode> SellAsync(CancellationToken ct) =>
        issuer.IssueAsync(new IssueRequest(box, Reference: Reference, AlsoKeepOthers: true), _patience, ct);

    /// <returns>What has become of a code.</returns>
    public GrantState StateOf(string id) => vault.Grants(box).First(grant => grant.Id == id).State;

    /// <returns>The code in place of an interrupted one; null while there is none.</returns>
    public GrantView? ReplacementOf(string id) => vault.Grants(box).FirstOrDefault(grant => grant.Replaces == id);

    /// <summary>Why the box needs attention; null when vault and box agree.</summary>
    public string? Attention => vault.FindBox(box)?.Attention;

    /// <summary>When the box last said hello.</summary>
    public DateTimeOffset? LastHello => vault.FindBox(box)?.LastHello;

    /// <summary>True while the box says that its flash takes no command.</summary>
    public bool FlashRefuses => vault.FindBox(box)?.FlashRefuses == true;

    /// <param name="since">What <see cref="Now"/> was.</param>
    /// <returns>Whether the box has told of such an event since.</returns>
    public bool Hears(EventKind kind, long since, long? value = null)
    {
        IReadOnlyList<GrantChange> lines;
        while ((lines = vault.ChangesAfter(since)).Count > 0)
        {
            if (lines.Any(line => line.Box == box && line.Event == kind && (value is null || line.Value == value)))
            {
                return true;
            }

            since = lines[^1].Number;
        }

        return false;
    }

    /// <summary>Takes codes back that nobody is to have, if they are still good.</summary>
    public async Task TakeBackAsync(CancellationToken ct)
    {
        foreach (GrantView left in vault.Grants(box).Where(grant => grant.Reference == Reference && grant.State.IsLive() && !grant.RevokePending))
        {
            try
            {
                await issuer.RevokeAsync(box, left.Id, _patience, ct);
            }
            catch (IssuingRefused)
            {
                // It was over before we were there.
            }
        }
    }
}
