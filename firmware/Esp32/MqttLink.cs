using System;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;

namespace Lockbox.Esp32
{
    /// <summary>
    /// The link over M2Mqtt; the only file that sees it. A new client for each attempt, always closed, because this one
    /// cannot reconnect. Its handlers only copy: they run on its own threads, and an exception there ends the connection.
    /// The broker's acknowledgement proves nothing; only our own receipt does (PROTOCOL.md 4).
    /// </summary>
    public sealed class MqttLink : ILink
    {
        private const ushort KeepAliveS = 30;
        private const int SubscribeMs = 10000;
        private const int InFlight = 16;

        private readonly Identity _identity;
        private readonly Inbox _inbox;
        private readonly Station _station;
        private readonly SignalMeter _meter = new SignalMeter();
        private readonly string _boxId;
        private readonly AutoResetEvent _subscribed = new AutoResetEvent(false);

        private MqttClient _client;
        private bool _isGranted;

        public MqttLink(Identity identity, Inbox inbox, Station station)
        {
            _identity = identity;
            _inbox = inbox;
            _station = station;
            _boxId = new string(Encoding.UTF8.GetChars(identity.BoxId));
            MqttSettings.Instance.InflightQueueSize = InFlight;
        }

        /// <inheritdoc/>
        public bool IsUp => _client is object && _isGranted && _client.IsConnected;

        /// <inheritdoc/>
        public bool TryJoin()
        {
            return _station.TryJoin(_identity.UsesTls);
        }

        /// <inheritdoc/>
        public void ResetNetwork()
        {
            Close();
            _station.Reset();
        }

        /// <inheritdoc/>
        public int MeasureLevel()
        {
            return _meter.Measure();
        }

        /// <inheritdoc/>
        public bool TryOpen()
        {
            Close();
            try
            {
                return Connect() && Subscribe() && Announce();
            }
            catch (Exception)
            {
                // No network, no broker, a broken handshake: the session tries again later.
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Send(byte[] message, int length)
        {
            if (!IsUp)
            {
                return false;
            }

            byte[] exact = new byte[length];
            Array.Copy(message, exact, length);
            Publish(Topics.Up(_boxId), exact, false);
            return true;
        }

        /// <inheritdoc/>
        public void Close()
        {
            MqttClient client = _client;
            _client = null;
            _isGranted = false;
            if (client is null)
            {
                return;
            }

            try
            {
                client.MqttMsgPublishReceived -= OnMessage;
                client.MqttMsgSubscribed -= OnSubscribed;
                client.Close();
            }
            catch (Exception)
            {
                // A socket that is dead already says so here.
            }
        }

        private bool Connect()
        {
            X509Certificate authority = _identity.UsesTls ? new X509Certificate(_identity.Authority) : null;
            MqttSslProtocols protocol = _identity.UsesTls ? MqttSslProtocols.TLSv1_2 : MqttSslProtocols.None;
            _client = new MqttClient(_identity.Host, _identity.Port, _identity.UsesTls, authority, null, protocol);
            _client.MqttMsgPublishReceived += OnMessage;
            _client.MqttMsgSubscribed += OnSubscribed;
            MqttReasonCode code = _client.Connect(
                "lockbox-" + _boxId,
                _identity.User,
                _identity.Password,
                true,
                MqttQoSLevel.AtLeastOnce,
                true,
                Topics.Status(_boxId),
                Topics.Offline,
                false,
                KeepAliveS);
            return code == MqttReasonCode.Success;
        }

        private bool Subscribe()
        {
            _isGranted = false;
            _subscribed.Reset();
            _client.Subscribe(new string[] { Topics.Down(_boxId) }, new MqttQoSLevel[] { MqttQoSLevel.AtLeastOnce });

            // Nothing is raised when the broker never answers, so the wait is our own.
            return _subscribed.WaitOne(SubscribeMs, false) && _isGranted;
        }

        private bool Announce()
        {
            Publish(Topics.Status(_boxId), Encoding.UTF8.GetBytes(Topics.Online), true);
            return true;
        }

        private void Publish(string topic, byte[] message, bool retain)
        {
            _client.Publish(topic, message, null, null, MqttQoSLevel.AtLeastOnce, retain);
        }

        private void OnMessage(object sender, MqttMsgPublishEventArgs e)
        {
            byte[] message = e.Message;
            if (message is object)
            {
                _inbox.TryPut(message, message.Length, e.Retain);
            }
        }

        private void OnSubscribed(object sender, MqttMsgSubscribedEventArgs e)
        {
            _isGranted = e.GrantedQoSLevels.Length == 1 && e.GrantedQoSLevels[0] != MqttQoSLevel.GrantedFailure;
            _subscribed.Set();
        }
    }
}
