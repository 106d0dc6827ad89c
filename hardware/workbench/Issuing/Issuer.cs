namespace Lockbox.Issuing;

/// <summary>
/// Issues codes and keeps the boxes supplied: sends commands in sequence, takes receipts, answers hellos, stores and
/// acknowledges events. Any thread. Of several issuers on one vault and broker one speaks; the others leave their
/// wishes in the vault, and one of them takes over when it goes.
/// </summary>
public sealed class Issuer : IAsyncDisposable
{
    private Issuer()
    {
    }

    /// <summary>Raised for every change, also by other processes, on a thread of the issuer. Handlers return quickly.</summary>
    public event Action<GrantChange>? Changed;

    /// <exception cref="BrokerUnreachable">The broker does not answer or refuses us.</exception>
    public static Task<Issuer> StartAsync(Vault vault, BrokerAddress broker, TimeProvider time, CancellationToken ct) =>
        throw new NotImplementedException();

    /// <summary>Issues a code and waits up to <paramref name="wait"/> for the box's receipt.</summary>
    /// <exception cref="IssuingRefused">The request cannot be granted; nothing was changed.</exception>
    public Task<IssuedCode> IssueAsync(IssueRequest request, TimeSpan wait, CancellationToken ct)
    {
        Changed?.Invoke(new GrantChange(0, default, request.Box, null, null, null, null));
        throw new NotImplementedException();
    }

    /// <summary>Revokes one grant, or all with <c>*</c>, and waits up to <paramref name="wait"/> for the box's receipt.</summary>
    /// <exception cref="IssuingRefused">There is no such box or live grant; nothing was changed.</exception>
    public Task<RevokeResult> RevokeAsync(string box, string grantId, TimeSpan wait, CancellationToken ct) =>
        throw new NotImplementedException();

    /// <returns>The box's grants, the latest first.</returns>
    /// <exception cref="IssuingRefused">There is no such box.</exception>
    public IReadOnlyList<GrantView> Grants(string box) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
