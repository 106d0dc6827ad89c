using Lockbox.Emulator.Boot;

namespace Lockbox.Tests.Nano;

/// <summary>The stand-ins have what the firmware uses, down to the base classes it calls through.</summary>
[TestClass]
public sealed class LinkTests
{
    [TestMethod]
    [DataRow("Lockbox.Core.dll")]
    [DataRow("Lockbox.Firmware.dll")]
    public void The_firmware_fits_the_stand_ins(string assembly)
    {
        string folder = AppContext.BaseDirectory;

        LinkedAssembly linked = new Relinker(Path.Combine(folder, "Lockbox.Nano.dll")).Link(Path.Combine(folder, assembly));

        Assert.AreNotEqual(0, linked.Code.Length);
    }
}
