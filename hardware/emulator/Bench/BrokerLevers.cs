
namespace Lockbox.Emulator.Bench;

/// <summary>The broker of the lot fails; every box of the lot notices.</summary>
internal static class BrokerLevers
{
    private const int DelayMs = 3_000;
    private const int DownMs = 2_000;
    private const int KeyMs = 300;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("broker-down", LeverGroups.Network, "Broker down", "Stops the broker, for every box of the lot.", "Keypad and armed codes go on; let go, and the box comes back online and tells of the opening.")
        {
            Plays = true,
            BuysFirst = true,
            NeedsBroker = true,
            Pull = DownAsync,
            Undo = rig => rig.Broker.StartAsync(),
            LetGo = trial => Outage.EndsAsync(trial, "after the broker was back"),
        },
        new("broker-slow", LeverGroups.Network, "Broker slow", "The broker passes each message on 3 s late, for every box of the lot.", "A new code arrives late, but it does; the keypad is as quick as ever.")
        {
            Plays = true,
            NeedsBroker = true,
            Pull = SlowAsync,
            Undo = Undo.By(rig => rig.Broker.Delay = TimeSpan.Zero),
            LetGo = trial => trial.Buyer.OpenAsync("the code opened the box"),
        },
        new("broker-restart", LeverGroups.Network, "Broker restarted", "Stops the broker of the lot and starts it 2 s later: sessions are lost. A code is issued meanwhile.", "The box comes back, says hello, and gets the code that was under way.")
        {
            Plays = true,
            NeedsBroker = true,
            Pull = RestartAsync,
            Undo = rig => rig.Broker.StartAsync(),
        },
    ];

    private static async Task<bool> DownAsync(Trial trial)
    {
        await trial.Rig.Broker.StopAsync();
        return await Outage.BeginsAsync(trial) && await Outage.IsBorneAsync(trial);
    }

    private static async Task<bool> SlowAsync(Trial trial)
    {
        Rig rig = trial.Rig;
        rig.Broker.Delay = rig.Real(DelayMs);
        long askedMs = rig.NowMs;
        Task<bool> buying = trial.Buyer.BuyAsync();
        bool isQuick = await IsQuickAsync(trial);
        bool isBought = await buying;
        long lateMs = rig.NowMs - askedMs;
        return isQuick
            && isBought
            && trial.Finds($"the code was confirmed {Trial.Time(lateMs)} after it was issued", lateMs >= DelayMs);
    }

    private static async Task<bool> IsQuickAsync(Trial trial)
    {
        Task tap = trial.Buyer.TapAsync("1");
        trial.Mark();
        bool isSeen = await trial.SeesAsync("a key showed", () => trial.Rig.Reading?.Digits == 1, trial.Rig.Soon(KeyMs));
        await tap;
        await trial.Buyer.TapAsync("star");
        return isSeen && await trial.IsAsync("the key taken back", () => Rig.IsReady(trial.Rig.State), trial.Rig.Soon(KeyMs));
    }

    private static async Task<bool> RestartAsync(Trial trial)
    {
        await trial.Rig.Broker.StopAsync();
        Task<bool> buying = trial.Buyer.BuyAsync();
        bool isOffline = await Outage.BeginsAsync(trial);
        await trial.PassAsync(DownMs);
        await trial.Rig.Broker.StartAsync();
        trial.Mark();
        return isOffline
            && await trial.IsOnlineAsync("online again", "after the broker was back")
            && await trial.HearsHelloAsync("it said hello")
            && await buying
            && trial.Notes("the code that was under way is armed");
    }
}
