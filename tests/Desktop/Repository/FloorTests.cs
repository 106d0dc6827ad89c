namespace Lockbox.Tests.Repository;

[TestClass]
public sealed class FloorTests
{
    [TestMethod]
    public void No_folder_of_the_firmware_refers_upwards_or_in_a_circle()
    {
        Found.Nothing(Floors.Breaches(CompiledAssembly.Read("Lockbox.Core"), CompiledAssembly.Read("Lockbox.Firmware")), "against the floors");
    }

    [TestMethod]
    [DataRow("namespace Lockbox.Core.Codes { class A { object F = new Lockbox.Core.Keys.B(); } } namespace Lockbox.Core.Keys { class B { } }", "Lockbox.Core.Codes -> Lockbox.Core.Keys: up")]
    [DataRow("namespace Lockbox.Core.Store { class A { void M() { Lockbox.Core.Box.N(); } } } namespace Lockbox.Core { class Box { public static void N() { } } }", "Lockbox.Core.Store -> Lockbox.Core: up")]
    [DataRow("namespace Lockbox.Core.Panel { class A { Lockbox.Core.Lock.B F; } } namespace Lockbox.Core.Lock { class B { Lockbox.Core.Panel.A F; } }", "Lockbox.Core.Panel -> Lockbox.Core.Lock: both ways")]
    [DataRow("namespace Lockbox.Core.Attic { class A { } } namespace Lockbox.Core { class Box { Attic.A F; } }", "Lockbox.Core -> Lockbox.Core.Attic: a folder without a floor")]
    public void A_planted_step_is_seen(string source, string breach)
    {
        Assert.Contains(breach, Floors.Breaches(PlantedAssembly.Compile(source)));
    }

    [TestMethod]
    public void Numbers_of_Limits_are_for_everybody()
    {
        const string source = "namespace Lockbox.Core.Ports { class A { int M() { return Limits.N; } } } namespace Lockbox.Core { class Limits { public static int N; } }";

        Assert.IsEmpty(Floors.Breaches(PlantedAssembly.Compile(source)));
    }
}
