namespace Lockbox.Tests.Repository;

/// <summary>
/// A green desktop build does not prove that the code fits nanoFramework; this does, as far as names go. With
/// LOCKBOX_FENCE_API naming a folder of full listings of the packages, the lists themselves are checked against it; with
/// LOCKBOX_FENCE_WRITE=1 beside it they are written anew from what is used.
/// </summary>
[TestClass]
public sealed class FenceTests
{
    private static string? Listings => Environment.GetEnvironmentVariable("LOCKBOX_FENCE_API");

    [ClassInitialize]
    public static void WriteListsIfAsked(TestContext context)
    {
        if (Listings is not null && Environment.GetEnvironmentVariable("LOCKBOX_FENCE_WRITE") == "1")
        {
            FenceWriter.Write(Listings, [CompiledAssembly.Read("Lockbox.Core"), CompiledAssembly.Read("Lockbox.Firmware")]);
        }
    }

    [TestMethod]
    public void Core_uses_only_what_the_core_library_of_the_device_has()
    {
        Found.Nothing(Fence.OfCore().Breaches(CompiledAssembly.Read("Lockbox.Core")), "in no line of fence/mscorlib.txt");
    }

    [TestMethod]
    public void Firmware_uses_only_what_the_packages_of_the_device_have()
    {
        Found.Nothing(Fence.OfFirmware().Breaches(CompiledAssembly.Read("Lockbox.Firmware")), "in no line of fence/*.txt");
    }

    [TestMethod]
    [DataRow("Lockbox.Core")]
    [DataRow("Lockbox.Firmware")]
    public void Nothing_stands_there_that_crashes_or_lies_on_the_device(string assembly)
    {
        Found.Nothing(ForbiddenConstructs.In(CompiledAssembly.Read(assembly)), "not for the device");
    }

    /// <summary>They run on the device too; the shim between them and MSTest does not.</summary>
    [TestMethod]
    public void The_shared_tests_are_for_the_device_as_well()
    {
        Found.Nothing(ForbiddenConstructs.In(CompiledAssembly.Read("Lockbox.Shared"), type => !type.FullName.StartsWith("nanoFramework.", StringComparison.Ordinal)), "not for the device");
    }

    [TestMethod]
    public void Every_line_of_the_lists_is_used()
    {
        IReadOnlySet<string> used = Fence.UsedKeys([CompiledAssembly.Read("Lockbox.Core"), CompiledAssembly.Read("Lockbox.Firmware")]);

        IEnumerable<string> idle = FenceList.Read(Fence.Files).Lines.Keys.Where(key => !used.Contains(key));

        Found.Nothing(idle, "in the lists, and used by nothing");
    }

    [TestMethod]
    public void Every_line_of_the_lists_is_a_line_of_the_packages()
    {
        if (Listings is null)
        {
            return;
        }

        foreach (string file in Fence.Files)
        {
            FenceList full = FenceList.Read([Path.Combine(Listings, Path.GetFileName(file))]);
            Found.Nothing(FenceList.Read([file]).Lines.Where(line => full.Lines.GetValueOrDefault(line.Key) != line.Value).Select(line => line.Key), $"not in {Path.GetFileName(file)} of the packages");
        }
    }
}
