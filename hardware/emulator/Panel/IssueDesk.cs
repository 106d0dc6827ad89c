using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>The embedded issuer, for one box. Any thread.</summary>
internal sealed class IssueDesk
{
    private const int LongestReference = 100;

    private readonly Issuer _issuer;
    private readonly Vault _vault;
    private readonly string _box;
    private readonly TimeSpan _patience;
    private int _version;

    public IssueDesk(Issuer issuer, Vault vault, string box, TimeSpan patience)
    {
        _issuer = issuer;
        _vault = vault;
        _box = box;
        _patience = patience;
        issuer.Changed += OnChange;
    }

    /// <summary>Something has happened to a code. Raised on any thread: be quick.</summary>
    public event Action? Changed;

    /// <summary>Another number whenever <see cref="Grants"/> may have changed.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>Issues a code and waits for the box's receipt.</summary>
    /// <returns>Without a code while the box has not confirmed it, or when it refused.</returns>
    /// <exception cref="IssuingRefused">It cannot be granted; nothing was changed.</exception>
    public Task<IssuedCode> IssueAsync(IssueForm form, CancellationToken ct)
    {
        string? reference = string.IsNullOrWhiteSpace(form.Reference) ? null : form.Reference.Trim();
        if (reference?.Length > LongestReference)
        {
            reference = reference[..LongestReference];
        }

        IssueRequest request = new(_box, Moment(form.From), Moment(form.To), reference);
        return _issuer.IssueAsync(request, _patience, ct);
    }

    /// <returns>What has become of a wish for a code, for a person.</returns>
    public static string Tell(GrantState state) => state switch
    {
        < GrantState.Armed => "The box has not confirmed the code yet. It will when it is connected.",
        GrantState.Armed or GrantState.Released => "The box has the code.",
        _ => "The box does not take the code.",
    };

    /// <summary>Takes a code back and waits for the box's receipt.</summary>
    /// <returns>False while the box has not confirmed it: until then the code may open it.</returns>
    /// <exception cref="IssuingRefused">There is no such code, or it is over.</exception>
    public async Task<bool> RevokeAsync(string grantId, CancellationToken ct) =>
        (await _issuer.RevokeAsync(_box, Find(grantId).Id, _patience, ct)).Confirmed;

    /// <summary>Takes a code back and issues another with its window and reference in its place.</summary>
    /// <returns>As for <see cref="IssueAsync"/>.</returns>
    /// <exception cref="IssuingRefused">There is no such code, or it is over.</exception>
    public async Task<IssuedCode> ReplaceAsync(string grantId, CancellationToken ct)
    {
        GrantView old = Find(grantId);
        IssueRequest request = new(_box, old.From, old.To, old.Reference, old.Kind, AlsoKeepOthers: true);
        Issuer.Check(_vault, request, TimeProvider.System);

        // Both go out in this order, so that the box has forgotten the old one when it confirms the new one.
        await _issuer.RevokeAsync(_box, old.Id, TimeSpan.Zero, ct);
        return await _issuer.IssueAsync(request, _patience, ct);
    }

    /// <returns>The latest first. Whoever asks has seen the codes in it.</returns>
    public GrantNews[] Grants()
    {
        _vault.Release(_box, TimeProvider.System);
        return [.. _vault.Grants(_box).Select(GrantNews.Of)];
    }

    private GrantView Find(string grantId) => _vault.Grants(_box).FirstOrDefault(grant => grant.Id == grantId)
        ?? throw new IssuingRefused(Refusal.UnknownGrant, $"There is no code \"{grantId}\". GET grants lists them.");

    private static DateTimeOffset? Moment(long? seconds)
    {
        if (seconds is < 0 or > uint.MaxValue)
        {
            throw new IssuingRefused(Refusal.BadWindow, $"{seconds} is no time: Unix seconds from 0 to {uint.MaxValue}.");
        }

        return seconds is long known ? DateTimeOffset.FromUnixTimeSeconds(known) : null;
    }

    private void OnChange(GrantChange change)
    {
        if (change.Box != _box)
        {
            return;
        }

        Interlocked.Increment(ref _version);
        Changed?.Invoke();
    }
}
