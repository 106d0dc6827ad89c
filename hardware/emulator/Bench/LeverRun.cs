using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>One lever of one box: pulled or not, and its verdict. Pull and release are called under one lock.</summary>
internal sealed class LeverRun(Lever lever, Rig rig) : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private CancellationTokenSource _end = new();
    private Task _task = Task.CompletedTask;
    private IssuedCode? _code;
    private volatile LeverNews _news = new(lever.Id, false, NameOf(LeverVerdict.None), "");

    public LeverCard Card { get; } = new(lever.Id, lever.Group, lever.Name, lever.Does, lever.Expects, lever.Plays, ReasonAgainst(lever, rig));

    public LeverNews News => _news;

    public bool IsUnderWay => _news.Pulled || !_task.IsCompleted;

    public void Pull(Action tell)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        Set(true, LeverVerdict.Waiting, "Waits until the box is ready.", tell);
        CancellationToken end = _end.Token;
        _task = Task.Run(() => PullAsync(tell, end), CancellationToken.None);
    }

    /// <returns>False when it is not pulled.</returns>
    public bool Release(Action tell)
    {
        if (!_news.Pulled)
        {
            return false;
        }

        bool isEarly = !_task.IsCompleted;
        if (isEarly)
        {
            _end.Cancel();
            Set(false, LeverVerdict.None, "Let go before the check was over.", tell);
            return true;
        }

        Set(false, LeverVerdict.Waiting, "Let go.", tell);
        _task = Task.Run(() => LetGoAsync(tell, _over.Token), CancellationToken.None);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _task;
    }

    private static string? ReasonAgainst(Lever lever, Rig rig) =>
        lever.NeedsBroker && !rig.HasBroker ? "The broker runs elsewhere (--broker): only the emulator's own can be broken from here."
        : lever.Plays && !rig.HasDealer ? "It takes a code to show this, and codes for this box are issued elsewhere."
        : null;

    private async Task PullAsync(Action tell, CancellationToken end)
    {
        Trial trial = new(rig, text => Set(true, LeverVerdict.Waiting, text, tell), end);
        if (await TryAsync(trial, Rest.BeginAsync) != LeverVerdict.Held)
        {
            Set(false, LeverVerdict.None, "Not tried. " + trial.Sentence, tell);
            return;
        }

        LeverVerdict verdict = await TryAsync(trial, BreakAsync);
        if (verdict == LeverVerdict.Held && lever.LetGo is not null)
        {
            _code = trial.Code;
            Set(true, verdict, trial.Sentence, tell);
            return;
        }

        verdict = await EndAsync(trial, verdict, tell);
        Set(false, verdict, verdict == LeverVerdict.None ? "Let go before the check was over." : trial.Sentence, tell);
    }

    private async Task<bool> BreakAsync(Trial trial) =>
        (!lever.BuysFirst || await trial.Buyer.BuyAsync()) && await lever.Pull(trial);

    private async Task LetGoAsync(Action tell, CancellationToken end)
    {
        await lever.Undo(rig);
        Trial trial = new(rig, text => Set(false, LeverVerdict.Waiting, text, tell), end) { Code = _code };
        LeverVerdict verdict = await TryAsync(trial, lever.LetGo!);
        verdict = await EndAsync(trial, verdict, tell);
        Set(false, verdict, trial.Sentence, tell);
    }

    /// <summary>Puts everything in order, and sees that the box is well again.</summary>
    private async Task<LeverVerdict> EndAsync(Trial trial, LeverVerdict verdict, Action tell)
    {
        await lever.Undo(rig);
        Trial rest = new(rig, text => Set(false, LeverVerdict.Waiting, text, tell), _over.Token);
        LeverVerdict end = await TryAsync(rest, Rest.EndAsync);
        if (verdict == LeverVerdict.Held && end == LeverVerdict.Failed)
        {
            trial.Fails("afterwards: " + rest.Sentence);
            return end;
        }

        return verdict;
    }

    private static async Task<LeverVerdict> TryAsync(Trial trial, Func<Trial, Task<bool>> steps)
    {
        try
        {
            return await steps(trial) ? LeverVerdict.Held : LeverVerdict.Failed;
        }
        catch (OperationCanceledException) when (trial.End.IsCancellationRequested)
        {
            return LeverVerdict.None;
        }
        catch (IssuingRefused refusal)
        {
            trial.Fails(refusal.Message);
            return LeverVerdict.Failed;
        }
    }

    private void Set(bool isPulled, LeverVerdict verdict, string said, Action tell)
    {
        _news = new LeverNews(lever.Id, isPulled, NameOf(verdict), said);
        tell();
    }

    private static string NameOf(LeverVerdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());
}
