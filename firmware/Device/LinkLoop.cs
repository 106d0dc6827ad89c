using System;
using System.Threading;
using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Esp32;

namespace Lockbox.Device
{
    /// <summary>The second loop: Wi-Fi and the broker. May block for long; shares with the first only the mail.</summary>
    public sealed class LinkLoop
    {
        private const int TickMs = 50;

        private readonly Session _session;

        public LinkLoop(ILink link, Mail mail, IClock clock)
        {
            _session = new Session(link, mail, clock, new EspRandom());
        }

        public void Start()
        {
            new Thread(Run).Start();
        }

        private void Run()
        {
            while (true)
            {
                try
                {
                    _session.Tick();
                }
                catch (Exception)
                {
                    // The box goes on without its link; a thread that ended would never bring it back.
                }

                Thread.Sleep(TickMs);
            }
        }
    }
}
