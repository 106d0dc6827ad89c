using Lockbox.Core.Link;
using Microsoft.Data.Sqlite;

namespace Lockbox.Issuing;

/// <summary>
/// The speaking part of an issuer: holds the lock and the link, sends what is due and takes what arrives. Does nothing
/// while another process is the keeper of the same vault and broker.
/// </summary>
internal sealed class Keeper : IAsyncDisposable
{
    private const int LongestRetryMs = 30000;
    private const int SweepMs = 1000;

    private readonly Vault _vault;
    private readonly BrokerAddress _broker;
    private readonly TimeProvider _time;
    private readonly IssuerOptions _options;
    private readonly KeeperLock _lock;
    private readonly Reception _reception;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, Sender> _senders = [];
    private BrokerLink? _link;
    private long _retryAtMs;
    private int _retryMs = 500;
    private long _sweepAtMs;
    private bool _isOver;

    public Keeper(Vault vault, BrokerAddress broker, TimeProvider time, IssuerOptions options)
    {
        _vault = vault;
        _broker = broker;
        _time = time;
        _options = options;
        _lock = new KeeperLock(vault, broker);
        _reception = new Reception(vault, time);
    }

    public bool IsSpeaking => _link?.IsUp == true;

    /// <summary>Takes the lock and connects, unless another process is the keeper.</summary>
    /// <exception cref="BrokerUnreachable">The broker does not answer or refuses us.</exception>
    public async Task TryBecomeAsync(CancellationToken ct)
    {
        if (_link is not null || !_lock.TryTake())
        {
            return;
        }

        // What the broker has kept for us arrives while we connect, and is answered over this link.
        BrokerLink link = new(_broker, $"lockbox-issuer-{_vault.Id}") { Arrived = ArriveAsync };
        _link = link;
        try
        {
            await link.OpenAsync(ct);
        }
        catch
        {
            _link = null;
            await link.DisposeAsync();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>One round: take over if nobody keeps, send what is due, end what is over.</summary>
    public async Task TendAsync(CancellationToken ct)
    {
        try
        {
            await TakeOverAsync(ct);
            await PumpAsync(ct);
            Sweep();
        }
        catch (SqliteException)
        {
            // Another process holds the vault for longer than we wait; the next round finds everything still there.
        }
    }

    /// <summary>Sends everything that is due now.</summary>
    public async Task PumpAsync(CancellationToken ct)
    {
        if (_link is null)
        {
            return;
        }

        await _turn.WaitAsync(ct);
        try
        {
            foreach (BoxRecord box in _vault.Look(tables => tables.Boxes.Behind()))
            {
                await SendDueAsync(box, ct);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Lets the message at hand be finished and takes no other; the vault may be closed after this.
        await _turn.WaitAsync();
        _isOver = true;
        _turn.Release();
        if (_link is not null)
        {
            await _link.DisposeAsync();
        }

        _lock.Dispose();
    }

    private async Task TakeOverAsync(CancellationToken ct)
    {
        if (_link is not null || Environment.TickCount64 < _retryAtMs)
        {
            return;
        }

        try
        {
            await TryBecomeAsync(ct);
            _retryMs = 500;
        }
        catch (BrokerUnreachable)
        {
            _retryAtMs = Environment.TickCount64 + _retryMs;
            _retryMs = Math.Min(_retryMs * 2, LongestRetryMs);
        }
    }

    private async Task ArriveAsync(UpArrival arrival)
    {
        string[] levels = arrival.Topic.Split('/');
        if (levels.Length != 3 || levels[2] != "up")
        {
            return;
        }

        await _turn.WaitAsync();
        try
        {
            if (!_isOver)
            {
                await AnswerAsync(_reception.Take(levels[1], arrival.Message));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task AnswerAsync(Reply reply)
    {
        if (reply.Box is not BoxRecord box || !IsOurs(box))
        {
            return;
        }

        if (reply.Answer is not null)
        {
            await _link!.SendAsync(Topics.Down(box.Id), reply.Answer, CancellationToken.None);
        }

        if (reply.Said?.Kind == UpKind.Hello)
        {
            SenderOf(box).Restart(box);
        }
        else if (reply.Said?.Kind == UpKind.Nack)
        {
            SenderOf(box).Nack(box, reply.Said.Next, Environment.TickCount64);
        }
        else if (reply.Said?.IsHeldUp == true)
        {
            SenderOf(box).HoldUp(reply.Said.Next, Environment.TickCount64);
        }

        await SendDueAsync(box, CancellationToken.None);
    }

    private async Task SendDueAsync(BoxRecord box, CancellationToken ct)
    {
        if (box.Attention is not null || !IsOurs(box))
        {
            return;
        }

        Sender sender = SenderOf(box);
        (long from, long to) = sender.Due(box, Environment.TickCount64);
        for (long sequence = from; sequence < to; sequence++)
        {
            CommandRecord command = _vault.Look(tables => tables.Commands.Find(box, sequence))!;
            if (!await _link!.SendAsync(Topics.Down(box.Id), command.Message, ct))
            {
                return;
            }

            sender.Sent(sequence + 1, Environment.TickCount64);
            NoteSent(command);
        }
    }

    private void NoteSent(CommandRecord command)
    {
        if (command.Command != Names.Grant)
        {
            return;
        }

        _vault.Change(tables =>
        {
            if (tables.Grants.Find(command.GrantId!)?.State == GrantState.Created)
            {
                tables.Grants.SetState(command.GrantId!, GrantState.Sent);
            }
        });
    }

    private void Sweep()
    {
        if (_link is null || Environment.TickCount64 < _sweepAtMs)
        {
            return;
        }

        _sweepAtMs = Environment.TickCount64 + SweepMs;
        long now = _time.GetUtcNow().ToUnixTimeSeconds();
        _vault.Change(tables => ExpiryDesk.Sweep(tables, now));
        _vault.Scrub();
    }

    private Sender SenderOf(BoxRecord box)
    {
        if (!_senders.TryGetValue(box.Id, out Sender? sender) || sender.Epoch != box.Epoch)
        {
            sender = new Sender(_options, box.Epoch);
            _senders[box.Id] = sender;
        }

        return sender;
    }

    private bool IsOurs(BoxRecord box) =>
        !_options.OnlyThisBroker || (box.Broker.Host == _broker.Host && box.Broker.Port == _broker.Port);
}
