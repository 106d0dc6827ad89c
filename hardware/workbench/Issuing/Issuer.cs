using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>
/// Issues codes and keeps the boxes supplied: sends commands in sequence, takes receipts, answers hellos, stores and
/// acknowledges events. Any thread. Of several issuers on one vault and broker one speaks; the others leave their
/// wishes in the vault, and one of them takes over when it goes.
/// </summary>
public sealed class Issuer : IAsyncDisposable
{
    /// <summary>In place of a grant's id: every live grant of the box.</summary>
    public const string AllGrants = Names.AllGrants;

    private readonly Vault _vault;
    private readonly TimeProvider _time;
    private readonly IssuerOptions _options;
    private readonly Keeper _keeper;
    private readonly CancellationTokenSource _end = new();
    private long _journalRead;
    private Task _loop = Task.CompletedTask;

    private Issuer(Vault vault, Keeper keeper, TimeProvider time, IssuerOptions options)
    {
        _vault = vault;
        _keeper = keeper;
        _time = time;
        _options = options;
        _journalRead = vault.LastChange();
    }

    /// <summary>Raised for every change, also by other processes, on a thread of the issuer. Handlers return quickly and do not throw.</summary>
    public event Action<GrantChange>? Changed;

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>True while this issuer is the one that speaks and its broker hears it.</summary>
    public bool IsSpeaking => _keeper.IsSpeaking;

    /// <exception cref="BrokerUnreachable">The broker does not answer or refuses us.</exception>
    public static Task<Issuer> StartAsync(Vault vault, BrokerAddress broker, TimeProvider time, CancellationToken ct) =>
        StartAsync(vault, broker, time, new IssuerOptions(), ct);

    /// <exception cref="BrokerUnreachable">The broker does not answer or refuses us.</exception>
    public static async Task<Issuer> StartAsync(
        Vault vault, BrokerAddress broker, TimeProvider time, IssuerOptions options, CancellationToken ct)
    {
        Keeper keeper = new(vault, broker, time, options);
        Issuer issuer = new(vault, keeper, time, options);
        try
        {
            await keeper.TryBecomeAsync(ct);
        }
        catch
        {
            await issuer.DisposeAsync();
            throw;
        }

        issuer._loop = Task.Run(issuer.RunAsync, CancellationToken.None);
        return issuer;
    }

    /// <summary>Says beforehand whether a request would be refused; changes nothing and needs no broker.</summary>
    /// <exception cref="IssuingRefused">It would.</exception>
    public static void Check(Vault vault, IssueRequest request, TimeProvider time) =>
        vault.Look(tables => new GrantDesk(tables, time.GetUtcNow().ToUnixTimeSeconds()).Check(request));

    /// <summary>
    /// Issues a code and waits up to <paramref name="wait"/> for the box's receipt. When the receipt gets lost, what comes
    /// back is the code issued in its place.
    /// </summary>
    /// <exception cref="IssuingRefused">The request cannot be granted; nothing was changed.</exception>
    public async Task<IssuedCode> IssueAsync(IssueRequest request, TimeSpan wait, CancellationToken ct)
    {
        GrantRecord grant = _vault.Change(tables => new GrantDesk(tables, Now).Issue(request));
        await _keeper.PumpAsync(ct);
        await WaitAsync(() => _vault.Look(tables => tables.Grants.Latest(grant.Id).State) > GrantState.Sent, wait, ct);
        return Release(grant.Id);
    }

    /// <summary>Revokes one grant, or all with <see cref="AllGrants"/>, and waits up to <paramref name="wait"/> for the box's receipt.</summary>
    /// <exception cref="IssuingRefused">There is no such box or live grant; nothing was changed.</exception>
    public async Task<RevokeResult> RevokeAsync(string box, string grantId, TimeSpan wait, CancellationToken ct)
    {
        (long sequence, int count) = _vault.Change(tables => new GrantDesk(tables, Now).Revoke(box, grantId));
        await _keeper.PumpAsync(ct);
        bool isConfirmed = await WaitAsync(() => _vault.FindBox(box)!.Confirmed > sequence, wait, ct);
        return new RevokeResult(count, isConfirmed);
    }

    /// <summary>Ends a lockout of the box and waits up to <paramref name="wait"/> for its receipt.</summary>
    /// <exception cref="IssuingRefused">There is no such box, or it needs attention; nothing was changed.</exception>
    public async Task<ClearResult> ClearAsync(string box, TimeSpan wait, CancellationToken ct)
    {
        (BoxRecord ordered, long sequence) = _vault.Change(tables => ClearDesk.Clear(tables, box));
        await _keeper.PumpAsync(ct);
        Receipt? said = null;
        await WaitAsync(() => (said = _vault.Look(tables => tables.Commands.ResultOf(ordered, sequence))) is not (null or Receipt.Flash), wait, ct);
        return said switch
        {
            null or Receipt.Flash => new ClearResult(false, null),
            Receipt.Stored or Receipt.Repeated => new ClearResult(true, null),
            Receipt refusal => new ClearResult(false, ReceiptWords.Of(refusal)),
        };
    }

    /// <summary>Asks the box for a self-test and waits up to <paramref name="wait"/> for its report.</summary>
    /// <exception cref="IssuingRefused">There is no such box, or it needs attention; nothing was changed.</exception>
    public async Task<SelfTestResult> SelfTestAsync(string box, TimeSpan wait, CancellationToken ct)
    {
        (BoxRecord ordered, long sequence) = _vault.Change(tables => new ReportDesk(tables, Now).Ask(box));
        await _keeper.PumpAsync(ct);
        SelfTestResult result = new(null, false, null);
        await WaitAsync(() => (result = _vault.Look(tables => SelfTestResult.Of(tables, ordered, sequence))).IsOver, wait, ct);
        return result;
    }

    /// <returns>The box's grants, the latest first.</returns>
    /// <exception cref="IssuingRefused">There is no such box.</exception>
    public IReadOnlyList<GrantView> Grants(string box) => _vault.Look(tables => tables.ViewsOf(tables.Boxes.Get(box)));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        await _keeper.DisposeAsync();
        _end.Dispose();
    }

    private IssuedCode Release(string grantId) => _vault.Change(tables =>
    {
        GrantRecord grant = new GrantDesk(tables, Now).Release(tables.Grants.Latest(grantId));
        GrantView view = grant.ToView(tables.Commands.IsHeldUp(tables.Boxes.Get(grant.Box)));
        int symbol = view.Symbol ?? -1;
        return new IssuedCode(view.Id, view.Code ?? "", symbol, SymbolNames.Of(symbol), view.State, view.From, view.To, view.Note);
    });

    private async Task<bool> WaitAsync(Func<bool> isDone, TimeSpan wait, CancellationToken ct)
    {
        long endMs = Environment.TickCount64 + (long)wait.TotalMilliseconds;
        while (!isDone())
        {
            if (Environment.TickCount64 >= endMs)
            {
                return false;
            }

            // Whoever takes the receipt, this process or another, it ends up in the vault.
            await Task.Delay(Math.Min(20, (int)_options.Poll.TotalMilliseconds), ct);
        }

        return true;
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _keeper.TendAsync(_end.Token);
                Tell();
                await Task.Delay(_options.Poll, _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Tell()
    {
        foreach (GrantChange change in _vault.ChangesAfter(_journalRead))
        {
            _journalRead = change.Number;
            Changed?.Invoke(change);
        }
    }
}
