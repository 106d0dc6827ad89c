using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using Lockbox.Emulator.Panel;
using Lockbox.Issuing;
using Lockbox.Tests.Issuing;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Lockbox.Tests.Panel;

[TestClass]
public sealed class PlayBrokerTests
{
    private const string Box = "box-1";

    private static readonly BrokerLogin _login = new(Box, "a password");

    private readonly ConcurrentQueue<string> _heard = new();

    private PlayBroker _broker = null!;

    private BrokerLogin Issuer => new(_broker.IssuerAddress.User!, _broker.IssuerAddress.Password!);

    [TestInitialize]
    public async Task Start() => _broker = await StartOnFreePortAsync();

    [TestCleanup]
    public async Task Stop() => await _broker.DisposeAsync();

    [TestMethod]
    [DataRow(null, null)]
    [DataRow("", "")]
    [DataRow(Box, null)]
    [DataRow(Box, "")]
    [DataRow(Box, "a passwor")]
    [DataRow("box-2", "a password")]
    [DataRow("issuer:box-1", "a password")]
    public async Task Nobody_comes_in_without_the_right_password(string? user, string? password)
    {
        MqttClientConnectResult answer = await ConnectAsync(new MqttClientFactory().CreateMqttClient(), "someone", user, password);

        Assert.AreNotEqual(MqttClientConnectResultCode.Success, answer.ResultCode);
    }

    [TestMethod]
    [DataRow("lockbox/box-1/dn", true)]
    [DataRow("lockbox/box-2/dn", false)]
    [DataRow("lockbox/+/dn", false)]
    [DataRow("lockbox/box-1/up", false)]
    [DataRow("lockbox/box-1/#", false)]
    [DataRow("#", false)]
    [DataRow("$SYS/#", false)]
    public async Task A_box_may_listen_to_its_own_commands_alone(string filter, bool isAllowed)
    {
        using IMqttClient box = await OpenAsync("box", _login);

        MqttClientSubscribeResult answer = await box.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce);

        MqttClientSubscribeResultCode code = answer.Items.Single().ResultCode;
        Assert.AreEqual(isAllowed, code == MqttClientSubscribeResultCode.GrantedQoS1, code.ToString());
        Assert.IsTrue(isAllowed || code == MqttClientSubscribeResultCode.UnspecifiedError, code.ToString());
    }

    [TestMethod]
    [DataRow("lockbox/box-1/up", true)]
    [DataRow("lockbox/box-1/status", true)]
    [DataRow("lockbox/box-1/dn", false)]
    [DataRow("lockbox/box-2/up", false)]
    [DataRow("lockbox/box-2/dn", false)]
    [DataRow("lockbox/box-2/status", false)]
    public async Task A_box_may_speak_for_itself_alone(string topic, bool isAllowed)
    {
        using IMqttClient issuer = await ListenAsync();
        using IMqttClient box = await OpenAsync("box", _login);

        await box.PublishStringAsync(topic, "probe", MqttQualityOfServiceLevel.AtLeastOnce);
        await box.PublishStringAsync("lockbox/box-1/up", "last", MqttQualityOfServiceLevel.AtLeastOnce);

        await Until.IsTrue(() => _heard.Contains("lockbox/box-1/up last"), "the last message arrives");
        Assert.AreEqual(isAllowed, _heard.Contains($"{topic} probe"));
    }

    [TestMethod]
    public async Task A_last_will_is_held_to_the_same_rules()
    {
        using IMqttClient issuer = await ListenAsync();
        IMqttClient box = new MqttClientFactory().CreateMqttClient();
        await ConnectAsync(box, "box", _login.User, _login.Password, options => options.WithWillTopic("lockbox/box-2/status").WithWillPayload("will").WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce));
        IMqttClient other = new MqttClientFactory().CreateMqttClient();
        await ConnectAsync(other, "other", _login.User, _login.Password, options => options.WithWillTopic("lockbox/box-1/status").WithWillPayload("will").WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce));

        // Without a goodbye.
        box.Dispose();
        other.Dispose();

        await Until.IsTrue(() => _heard.Contains("lockbox/box-1/status will"), "the allowed will arrives");
        Assert.DoesNotContain("lockbox/box-2/status will", _heard);
    }

    [TestMethod]
    public async Task A_box_cannot_take_the_issuers_session()
    {
        using IMqttClient issuer = await OpenAsync("the-issuer", Issuer);

        MqttClientConnectResult answer = await ConnectAsync(new MqttClientFactory().CreateMqttClient(), "the-issuer", _login.User, _login.Password);

        Assert.AreNotEqual(MqttClientConnectResultCode.Success, answer.ResultCode);
        Assert.IsTrue(issuer.IsConnected);
    }

    [TestMethod]
    public async Task What_is_sent_while_the_box_is_away_waits_for_it()
    {
        using IMqttClient box = await OpenAsync("box", _login);
        await box.SubscribeAsync("lockbox/box-1/dn", MqttQualityOfServiceLevel.AtLeastOnce);
        await box.DisconnectAsync();
        await Until.IsTrue(() => !_broker.LinkOf(Box).IsConnected, "the broker sees the box leave");
        using IMqttClient issuer = await OpenAsync("the-issuer", Issuer);
        await issuer.PublishStringAsync("lockbox/box-1/dn", "command", MqttQualityOfServiceLevel.AtLeastOnce);

        using IMqttClient again = new MqttClientFactory().CreateMqttClient();
        again.ApplicationMessageReceivedAsync += Hear;
        await ConnectAsync(again, "box", _login.User, _login.Password);

        await Until.IsTrue(() => _heard.Contains("lockbox/box-1/dn command"), "the command arrives");
        Assert.IsTrue(_broker.LinkOf(Box).IsConnected);
    }

    [TestMethod]
    public void It_listens_on_the_loopback_alone()
    {
        IPEndPoint[] listeners = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(one => one.Port == _broker.IssuerAddress.Port)];

        Assert.HasCount(1, listeners);
        Assert.IsTrue(IPAddress.IsLoopback(listeners[0].Address));
    }

    [TestMethod]
    public async Task A_taken_port_is_named_together_with_the_ways_out()
    {
        CannotStart refusal = await Assert.ThrowsExactlyAsync<CannotStart>(() => StartAsync(_broker.IssuerAddress.Port));

        Assert.Contains($"Port {_broker.IssuerAddress.Port}", refusal.Message);
        Assert.Contains("--temporary", refusal.Message);
    }

    private static Task<PlayBroker> StartAsync(int port) =>
        PlayBroker.StartAsync(port, new Dictionary<string, BrokerLogin> { [Box] = _login });

    private static async Task<PlayBroker> StartOnFreePortAsync()
    {
        while (true)
        {
            try
            {
                return await StartAsync(Random.Shared.Next(20_000, 32_000));
            }
            catch (CannotStart)
            {
            }
        }
    }

    private async Task<IMqttClient> ListenAsync()
    {
        IMqttClient issuer = await OpenAsync("the-issuer", Issuer);
        issuer.ApplicationMessageReceivedAsync += Hear;
        await issuer.SubscribeAsync("lockbox/#", MqttQualityOfServiceLevel.AtLeastOnce);
        return issuer;
    }

    private async Task<IMqttClient> OpenAsync(string clientId, BrokerLogin login)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        MqttClientConnectResult answer = await ConnectAsync(client, clientId, login.User, login.Password);
        Assert.AreEqual(MqttClientConnectResultCode.Success, answer.ResultCode);
        return client;
    }

    private Task<MqttClientConnectResult> ConnectAsync(
        IMqttClient client, string clientId, string? user, string? password, Action<MqttClientOptionsBuilder>? more = null)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(_broker.IssuerAddress.Host, _broker.IssuerAddress.Port)
            .WithProtocolVersion(MqttProtocolVersion.V311)
            .WithClientId(clientId)
            .WithCleanSession(false);
        if (user is not null)
        {
            options.WithCredentials(user, password);
        }

        more?.Invoke(options);
        return client.ConnectAsync(options.Build());
    }

    private Task Hear(MqttApplicationMessageReceivedEventArgs e)
    {
        _heard.Enqueue($"{e.ApplicationMessage.Topic} {Encoding.UTF8.GetString(e.ApplicationMessage.Payload.ToArray())}");
        return Task.CompletedTask;
    }
}
