using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Lockbox.Emulator.Watch;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// What happens, for one listener after the other: <c>state</c>, <c>words</c> (the display in words), <c>console</c>,
/// <c>grants</c>, <c>levers</c> and <c>timeline</c>, each when it has changed; where there are several boxes, <c>lot</c> too.
/// Several changes within a sixtieth of a second come as one.
/// </summary>
internal sealed class LiveFeed(Stand stand, Lot lot)
{
    private static readonly TimeSpan _frame = TimeSpan.FromMilliseconds(17);
    private static readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _lookRound = TimeSpan.FromMilliseconds(500);

    public async IAsyncEnumerable<SseItem<object>> FollowAsync([EnumeratorCancellation] CancellationToken ct)
    {
        Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Poke() => news.Writer.TryWrite(true);
        void PokeFor(TimelineEntry entry) => Poke();
        stand.Scene.Changed += Poke;
        stand.Issuing?.Changed += Poke;
        stand.Timeline.Added += PokeFor;
        stand.Levers.Changed += Poke;
        try
        {
            Told told = new();
            Stopwatch silence = Stopwatch.StartNew();
            while (!ct.IsCancellationRequested)
            {
                foreach (SseItem<object> item in told.News(stand, lot))
                {
                    silence.Restart();
                    yield return item;
                }

                await Task.Delay(_frame, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await AwaitNewsAsync(news.Reader, ct);
                if (silence.Elapsed > _longestSilence)
                {
                    // Silence is broken now and then, so that either end notices when the other is gone.
                    told.ForgetState();
                }
            }
        }
        finally
        {
            stand.Scene.Changed -= Poke;
            stand.Issuing?.Changed -= Poke;
            stand.Timeline.Added -= PokeFor;
            stand.Levers.Changed -= Poke;
        }
    }

    private async Task AwaitNewsAsync(ChannelReader<bool> news, CancellationToken ct)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(lot.Stands.Count > 1 ? _lookRound : _longestSilence);
        try
        {
            await news.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }
}
