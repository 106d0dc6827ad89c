using System.Device.Spi;
using Lockbox.Wiring;
using nanoFramework.Hardware.Esp32;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class SpiTests
{
    private readonly FakeChip _chip = new();

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void A_bus_without_pins_opens_no_device()
    {
        Assert.ThrowsExactly<ArgumentException>(() => SpiDevice.Create(new SpiConnectionSettings(2, 19)));

        Configuration.SetPinFunction(13, DeviceFunction.SPI2_MOSI);
        Configuration.SetPinFunction(39, DeviceFunction.SPI2_MISO);
        Configuration.SetPinFunction(14, DeviceFunction.SPI2_CLOCK);
        SpiDevice.Create(new SpiConnectionSettings(2, 19)).WriteByte(1);

        Assert.AreEqual(14, _chip.SpiWires.Routes[(2, SpiSignal.Clock)]);
    }

    [TestMethod]
    public void The_first_bus_has_the_pins_of_the_image()
    {
        Assert.AreEqual(23, Configuration.GetFunctionPin(DeviceFunction.SPI1_MOSI));
        Assert.AreEqual(25, Configuration.GetFunctionPin(DeviceFunction.SPI1_MISO));
        Assert.AreEqual(19, Configuration.GetFunctionPin(DeviceFunction.SPI1_CLOCK));
        Assert.AreEqual(-1, Configuration.GetFunctionPin(DeviceFunction.SPI2_CLOCK));
        Assert.ThrowsExactly<ArgumentException>(() => Configuration.SetPinFunction(34, DeviceFunction.SPI1_CLOCK));
    }

    [TestMethod]
    public void A_write_is_one_transfer_with_the_settings()
    {
        SpiConnectionSettings settings = new(1, 5) { Mode = SpiMode.Mode3, ClockFrequency = 1_000_000 };
        using SpiDevice device = SpiDevice.Create(settings);

        device.Write(new SpanByte(new byte[] { 9, 0x0C, 0x01, 9 }, 1, 2));
        device.Write(new ushort[] { 0x0A0F });

        CollectionAssert.AreEqual(new byte[] { 0x0C, 0x01 }, _chip.SpiWires.Transfers[0].Sent);
        CollectionAssert.AreEqual(new byte[] { 0x0A, 0x0F }, _chip.SpiWires.Transfers[1].Sent);
        Assert.AreEqual((5, 3, 1_000_000), (_chip.SpiWires.Transfers[0].Select, _chip.SpiWires.Transfers[0].Mode, _chip.SpiWires.Transfers[0].Hertz));
    }

    [TestMethod]
    public void Least_significant_first_turns_the_bits_round()
    {
        using SpiDevice device = SpiDevice.Create(new SpiConnectionSettings(1, 5) { DataFlow = DataFlow.LsbFirst });
        byte[] received = new byte[1];

        device.TransferFullDuplex(new byte[] { 0x01 }, received);

        Assert.AreEqual(0x80, _chip.SpiWires.Transfers[0].Sent[0]);
        Assert.AreEqual(0xFE, received[0]);
    }

    [TestMethod]
    public void A_chip_select_belongs_to_one_device()
    {
        SpiDevice first = SpiDevice.Create(new SpiConnectionSettings(1, 5));

        Assert.ThrowsExactly<SpiDeviceAlreadyInUseException>(() => SpiDevice.Create(new SpiConnectionSettings(1, 5)));
        first.Dispose();
        SpiDevice.Create(new SpiConnectionSettings(1, 5)).Dispose();
    }
}
