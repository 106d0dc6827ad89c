using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

/// <summary>A whole emulator in this process, with a profile of its own.</summary>
internal sealed class PanelBench : IAsyncDisposable
{
    private readonly Playground _playground;

    private PanelBench(Playground playground)
    {
        _playground = playground;
        Client = new PanelClient(new Uri(playground.Address));
    }

    public PanelClient Client { get; }

    /// <summary>The box, in this process.</summary>
    public Stand Stand => _playground.Lot.Stands[0];

    public Uri Address => new(_playground.Address);

    public static async Task<PanelBench> StartAsync(EmulatorOptions? options = null)
    {
        EmulatorOptions asked = (options ?? new EmulatorOptions()) with { Port = 0, IsTemporary = true };
        return new PanelBench(await Playground.StartAsync(asked, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Http.Dispose();
        await _playground.DisposeAsync();
    }
}
