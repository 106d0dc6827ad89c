using System;
using System.Device.Gpio;
using System.Threading;
using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Panel;
using Lockbox.Esp32;

namespace Lockbox.Device
{
    /// <summary>
    /// The production image: chooses real parts, hands them to the logic, and keeps it turning. Main never returns: on this
    /// platform a program that ended would leave its outputs as they are, for ever.
    /// </summary>
    public static class Program
    {
        private const int TickMs = 10;

        public static void Main()
        {
            LastGasp gasp = new LastGasp();
            try
            {
                Run(gasp);
            }
            catch (Exception)
            {
                gasp.Breathe(true);
            }
        }

        private static void Run(LastGasp gasp)
        {
            GpioController gpio = new GpioController();

            // The coil first: until it is an output, only a resistor holds it off.
            GpioCoil coil = new GpioCoil(gpio);
            gasp.Coil = coil;
            EspClock clock = new EspClock();
            Watchdog watchdog = new Watchdog(gpio);
            Max7219Panel panel = new Max7219Panel();
            Board board = BoardOf(gpio, coil, clock, panel, watchdog);
            Identity identity = IdentityFile.Read(board.Flash);
            if (identity is null)
            {
                StandStill(board, watchdog);
            }

            panel.Dim(identity.Brightness);
            Mail mail = new Mail();
            Box box = new Box(board, identity, mail);
            gasp.Box = box;

            // It sleeps until its first edge, and the link may stand still for ever in its first second.
            watchdog.Pet(clock.NowMs);
            new LinkLoop(new MqttLink(identity, mail.Inbox, new Station()), mail, clock).Start();
            while (!box.WantsRestart)
            {
                box.Tick();
                if (box.IsWell)
                {
                    watchdog.Pet(clock.NowMs);
                }

                Thread.Sleep(TickMs);
            }

            gasp.Breathe(false);
        }

        private static Board BoardOf(GpioController gpio, GpioCoil coil, EspClock clock, Max7219Panel panel, Watchdog watchdog)
        {
            return new Board
            {
                Clock = clock,
                Keys = new GpioKeyLines(gpio),
                Coil = coil,
                Lid = new GpioLid(gpio, clock),
                Supply = new GpioSupply(gpio),
                Display = panel,
                Flash = new FileFlash(),
                Hash = new EspHash(),
                Random = new EspRandom(),
                Buzzer = new GpioBuzzer(gpio),
                Gauges = new EspGauges(),
                WasBitten = watchdog.HasBitten,
            };
        }

        // Without an identity there is no network and nothing to open; the picture says what is missing.
        private static void StandStill(Board board, Watchdog watchdog)
        {
            Screen screen = new Screen(board.Display);
            while (true)
            {
                screen.Show(Face.NoIdentity);
                screen.Refresh(board.Clock.NowMs);
                watchdog.Pet(board.Clock.NowMs);
                Thread.Sleep(TickMs);
            }
        }
    }
}
