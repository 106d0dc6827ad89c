using System.Net;
using System.Text.Json;
using Lockbox.Emulator.Panel;

namespace Lockbox.Tests.Panel;

/// <summary>In a network only those come in who have the token of the run.</summary>
[TestClass]
public sealed class ListenTests
{
    private static PanelBench _bench = null!;
    private static HttpClient _http = null!;
    private static string _token = "";

    [ClassInitialize]
    public static async Task Start(TestContext _)
    {
        _bench = await PanelBench.StartAsync(new EmulatorOptions { Listen = IPAddress.Any });
        _token = _bench.Address.Query["?token=".Length..];
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{_bench.Address.Port}"),
        };
    }

    [ClassCleanup]
    public static async Task Stop()
    {
        _http.Dispose();
        await _bench.DisposeAsync();
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/main.js")]
    [DataRow("/api/state")]
    [DataRow("/api/events")]
    [DataRow("/api/boxes/box-1/grants")]
    [DataRow("/nowhere")]
    [DataRow("/?token=wrong")]
    [DataRow("/?token=")]
    public async Task Without_the_token_everything_is_401_and_says_so(string path)
    {
        using HttpResponseMessage answer = await AskAsync(path);

        Assert.AreEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
        using JsonDocument body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("token", body.RootElement.GetProperty("error").GetString()!);
        Assert.IsFalse(answer.Headers.Contains("Set-Cookie"));
    }

    [TestMethod]
    [DataRow("Bearer {0}", HttpStatusCode.OK)]
    [DataRow("bearer {0}", HttpStatusCode.OK)]
    [DataRow("Bearer {0}x", HttpStatusCode.Unauthorized)]
    [DataRow("Bearer", HttpStatusCode.Unauthorized)]
    [DataRow("Basic {0}", HttpStatusCode.Unauthorized)]
    [DataRow("{0}", HttpStatusCode.Unauthorized)]
    public async Task A_program_brings_it_in_a_header(string header, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await AskAsync("/api/state", ("Authorization", string.Format(header, _token)));

        Assert.AreEqual(expected, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_token_with_one_wrong_letter_is_none()
    {
        char other = _token[0] == 'A' ? 'B' : 'A';
        using HttpResponseMessage answer = await AskAsync("/api/state", ("Authorization", $"Bearer {other}{_token[1..]}"));

        Assert.AreEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [TestMethod]
    public async Task The_printed_address_gives_the_browser_a_cookie_that_no_script_and_no_other_site_gets()
    {
        using HttpResponseMessage first = await AskAsync(_bench.Address.PathAndQuery);
        string cookie = first.Headers.GetValues("Set-Cookie").Single();
        using HttpResponseMessage page = await AskAsync("/", ("Cookie", cookie.Split(';')[0]));

        Assert.AreEqual(HttpStatusCode.Found, first.StatusCode);
        Assert.AreEqual("/", first.Headers.Location!.OriginalString);
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=strict", cookie);
        Assert.AreEqual(HttpStatusCode.OK, page.StatusCode);
        Assert.AreEqual("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [TestMethod]
    public async Task Another_page_stays_out_even_with_the_token()
    {
        using HttpResponseMessage other = await AskAsync("/api/state", ("Authorization", "Bearer " + _token), ("Origin", "http://other.example"));
        using HttpResponseMessage own = await AskAsync("/api/state", ("Authorization", "Bearer " + _token), ("Origin", $"http://127.0.0.1:{_bench.Address.Port}"));

        Assert.AreEqual(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, own.StatusCode);
    }

    [TestMethod]
    public void Each_run_has_a_token_of_its_own()
    {
        AccessToken one = new();
        AccessToken other = new();

        Assert.AreEqual(43, one.Text.Length);
        Assert.IsTrue(one.Is(one.Text));
        Assert.IsFalse(one.Is(other.Text));
        Assert.IsFalse(one.Is(null));
    }

    [TestMethod]
    public async Task Listening_elsewhere_is_warned_of()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("there is no such signal");
        }

        using EmulatorProcess emulator = new("--temporary", "--headless", "--port", "0", "--listen", "0.0.0.0");
        Uri address = await emulator.AddressAsync();
        emulator.Interrupt();

        Assert.AreEqual(0, emulator.ExitCode());
        Assert.StartsWith("?token=", address.Query);
        string warning = await emulator.ErrorsAsync();
        Assert.StartsWith("Warning: the emulator listens on 0.0.0.0.", warning);
        Assert.DoesNotContain(address.Query["?token=".Length..], warning);
    }

    [TestMethod]
    public async Task An_address_of_somebody_else_is_a_message()
    {
        using EmulatorProcess emulator = new("--temporary", "--port", "0", "--listen", "203.0.113.77");

        Assert.AreEqual(1, emulator.ExitCode());
        Assert.Contains("no address 203.0.113.77", await emulator.ErrorsAsync());
    }

    private static async Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
