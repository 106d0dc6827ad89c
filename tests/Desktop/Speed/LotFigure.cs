using System.Diagnostics;
using Lockbox.Emulator.Panel;

namespace Lockbox.Speed;

/// <summary>
/// The one figure that reads a clock: how long from a key's contact to the LEDs, and to the page of a browser, while a lot of
/// boxes is connected. The key counts after 25 ms of quiet contacts, so that it is never less.
/// </summary>
internal sealed class LotFigure : IDisposable
{
    public const int Boxes = 50;
    private const int Presses = 500;
    private const int RestMs = 120;
    private const int PatienceMs = 60_000;
    private const string State = "data: {\"power\":";

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly HttpClient _http;
    private readonly Lot _lot;

    private LotFigure(Playground playground)
    {
        _lot = playground.Lot;
        _http = new HttpClient { BaseAddress = new Uri(playground.Address) };
    }

    public static async Task ReportAsync()
    {
        Stopwatch started = Stopwatch.StartNew();
        EmulatorOptions options = new() { Boxes = Boxes, IsTemporary = true, Port = 0 };
        await using Playground playground = await Playground.StartAsync(options, CancellationToken.None);
        using LotFigure figure = new(playground);
        await figure.AwaitAllAsync();
        Console.WriteLine($"\n{Boxes} boxes connected after {started.Elapsed.TotalSeconds:0.0} s; {Presses} keys, one box after the other:");
        await figure.MeasureAsync("key to LEDs", figure.ToLedsAsync);
        await figure.MeasureAsync("key to page", figure.ToPageAsync);
    }

    public void Dispose() => _http.Dispose();

    private async Task AwaitAllAsync()
    {
        while (!_lot.Stands.All(stand => stand.Scene.Look() is { Face: "idle", Link.Connected: true }))
        {
            if (_clock.ElapsedMilliseconds > PatienceMs)
            {
                throw new TimeoutException("not every box came online");
            }

            await Task.Delay(RestMs);
        }
    }

    private async Task MeasureAsync(string name, Func<Stand, bool, Task<double>> measure)
    {
        List<double> times = [];
        for (int i = 0; i < Presses; i++)
        {
            // A digit, and the star that takes it back.
            times.Add(await measure(_lot.Stands[i / 2 % Boxes], i % 2 == 0));
            await Task.Delay(RestMs);
        }

        times.Sort();
        Console.WriteLine($"{name,-20} median {times[Presses / 2],6:0.0} ms, 99 % {times[Presses * 99 / 100],6:0.0} ms, most {times[^1],6:0.0} ms");
    }

    private async Task<double> ToLedsAsync(Stand stand, bool isDigit)
    {
        TaskCompletionSource<TimeSpan> lit = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnRow(bool isChanged) => _ = isChanged && lit.TrySetResult(_clock.Elapsed);
        (int row, int column) = isDigit ? (0, 0) : (3, 0);
        stand.Board.Display.Latched += OnRow;
        TimeSpan began = _clock.Elapsed;
        stand.Board.Keys.Press(row, column);
        TimeSpan seen = await lit.Task.WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));
        stand.Board.Keys.Release(row, column);
        stand.Board.Display.Latched -= OnRow;
        return (seen - began).TotalMilliseconds;
    }

    private async Task<double> ToPageAsync(Stand stand, bool isDigit)
    {
        string wanted = $"\"face\":\"{(isDigit ? "digits" : "idle")}\"";
        using StreamReader page = new(await _http.GetStreamAsync($"/api/boxes/{stand.Id}/events"));
        await ReadToAsync(page, "");
        TimeSpan began = _clock.Elapsed;
        Task<HttpResponseMessage> press = _http.PostAsync($"/api/boxes/{stand.Id}/keys/{(isDigit ? "1" : "star")}", null);
        await ReadToAsync(page, wanted);
        TimeSpan seen = _clock.Elapsed;
        (await press).Dispose();
        return (seen - began).TotalMilliseconds;
    }

    /// <summary>Reads on to a state of the box with that in it.</summary>
    private static async Task ReadToAsync(StreamReader page, string wanted)
    {
        string? line;
        do
        {
            line = await page.ReadLineAsync();
        }
        while (line is not null && !(line.StartsWith(State, StringComparison.Ordinal) && line.Contains(wanted, StringComparison.Ordinal)));
    }
}
