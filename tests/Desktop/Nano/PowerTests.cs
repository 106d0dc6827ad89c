using System.Device.Gpio;
using System.Device.Spi;
using Lockbox.Wiring;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Networking;
using nanoFramework.Runtime.Native;
using NanoConsole = global::Nano.System.Console;
using NanoEnvironment = global::Nano.System.Environment;
using NanoFile = global::Nano.System.IO.File;
using NanoHmac = global::Nano.System.Security.Cryptography.HMACSHA256;
using NanoRandom = global::Nano.System.Random;
using NanoThread = global::Nano.System.Threading.Thread;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class PowerTests
{
    [TestMethod]
    public void Nothing_answers_after_a_cut()
    {
        FakeChip chip = new();
        GpioPin pin = new GpioController().OpenPin(21, PinMode.Output);
        SpiDevice device = SpiDevice.Create(new SpiConnectionSettings(1, 5));
        chip.Cut();
        Action[] calls =
        [
            () => pin.Write(PinValue.High),
            () => pin.Toggle(),
            () => pin.Read(),
            () => new GpioController(),
            () => device.WriteByte(1),
            () => Configuration.SetPinFunction(4, DeviceFunction.SPI1_MOSI),
            () => Sleep.GetWakeupCause(),
            () => HighResTimer.GetCurrent(),
            () => Rtc.SetSystemTime(DateTime.UtcNow),
            () => Power.RebootDevice(),
            () => nanoFramework.Runtime.Native.GC.Run(true),
            () => WifiNetworkHelper.Reconnect(),
            () => Sntp.UpdateNow(),
            () => NanoConsole.WriteLine("x"),
            () => _ = NanoEnvironment.TickCount64,
            () => NanoFile.Exists(@"I:\x"),
            () => NanoHmac.HashData(new byte[1], new byte[1]),
            () => new NanoRandom().Next(),
            () => new NanoThread(() => { }).Start(),
        ];

        foreach (Action call in calls)
        {
            Assert.ThrowsExactly<PowerLost>(call);
        }

        Assert.IsFalse(chip.PinWires.Read(21));
        Assert.AreEqual(0, chip.SpiWires.Transfers.Count);
        Assert.AreEqual(0, chip.Reboots);
    }

    [TestMethod]
    public void A_reboot_tells_its_handlers_first()
    {
        FakeChip chip = new();
        int told = 0;
        RebootEventHandler handler = () => told = chip.Reboots + 1;
        Power.OnRebootEvent += handler;

        Assert.ThrowsExactly<PowerLost>(() => Power.RebootDevice());

        Power.OnRebootEvent -= handler;
        Assert.AreEqual((1, 1), (told, chip.Reboots));
    }
}
