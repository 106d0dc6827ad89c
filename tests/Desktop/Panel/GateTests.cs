using System.Net;
using System.Net.NetworkInformation;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

/// <summary>No other web page may press keys or read codes.</summary>
[TestClass]
public sealed class GateTests
{
    private static PanelBench _bench = null!;

    [ClassInitialize]
    public static async Task Start(TestContext _) => _bench = await PanelBench.StartAsync();

    [ClassCleanup]
    public static async Task Stop() => await _bench.DisposeAsync();

    [TestMethod]
    [DataRow("127.0.0.1", null, HttpStatusCode.OK)]
    [DataRow("localhost", null, HttpStatusCode.OK)]
    [DataRow("[::1]", null, HttpStatusCode.OK)]
    [DataRow("localhost", "http://localhost", HttpStatusCode.OK)]
    [DataRow("127.0.0.1", "http://127.0.0.1", HttpStatusCode.OK)]
    [DataRow("rebound.example", null, HttpStatusCode.Forbidden)]
    [DataRow("rebound.example", "http://rebound.example", HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1.rebound.example", null, HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1", "http://other.example", HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1", "https://127.0.0.1", HttpStatusCode.Forbidden)]
    [DataRow("127.0.0.1", "http://localhost", HttpStatusCode.Forbidden)]
    public async Task Only_our_own_page_and_programs_without_a_page_come_in(string host, string? origin, HttpStatusCode expected)
    {
        int port = _bench.Address.Port;

        Assert.AreEqual(expected, await AskAsync(HttpMethod.Get, "/api/state", $"{host}:{port}", origin is null ? null : $"{origin}:{port}"));
        HttpStatusCode pressed = await AskAsync(HttpMethod.Post, "/api/power/restore", $"{host}:{port}", origin is null ? null : $"{origin}:{port}");
        Assert.AreEqual(expected == HttpStatusCode.OK ? HttpStatusCode.NoContent : expected, pressed);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/main.js")]
    [DataRow("/api/events")]
    [DataRow("/api/grants")]
    [DataRow("/nowhere")]
    public async Task Nothing_at_all_is_served_to_another_page(string path)
    {
        Assert.AreEqual(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Get, path, _bench.Address.Authority, "null"));
        Assert.AreEqual(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Get, path, "127.0.0.1:1", null));
    }

    [TestMethod]
    public void The_server_listens_on_the_loopback_alone()
    {
        IPEndPoint[] listeners = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(one => one.Port == _bench.Address.Port)];

        Assert.IsNotEmpty(listeners);
        Assert.IsTrue(listeners.All(one => IPAddress.IsLoopback(one.Address)));
    }

    [TestMethod]
    public async Task The_page_may_load_nothing_from_elsewhere_and_be_framed_by_nobody()
    {
        using HttpResponseMessage page = await _bench.Client.Http.GetAsync("/");

        Assert.AreEqual(HttpStatusCode.OK, page.StatusCode);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("//", await page.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Headless_there_is_no_page()
    {
        await using PanelBench headless = await PanelBench.StartAsync(new EmulatorOptions { IsHeadless = true });

        Assert.AreEqual(HttpStatusCode.NotFound, (await headless.Client.Http.GetAsync("/")).StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, (await headless.Client.Http.GetAsync("/api/state")).StatusCode);
    }

    private static async Task<HttpStatusCode> AskAsync(HttpMethod method, string path, string host, string? origin)
    {
        using HttpRequestMessage request = new(method, path);
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using HttpResponseMessage answer = await _bench.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
