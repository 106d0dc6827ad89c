using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>The code that ends a lockout at the keypad: the same at both ends, stored and logged nowhere.</summary>
[TestClass]
public sealed class RecoveryTests
{
    // The key of the vectors; the digits were computed by another program in another language.
    private static readonly BoxRecord _box = new(
        "lot3-b07",
        Convert.FromHexString("8b0e2324fb38e88a24f9d30755ed89dfc60297997e976ba7641e3e1bb044aade"),
        2,
        8,
        new BrokerAddress("127.0.0.1", 1883),
        new BrokerLogin("lot3-b07", "word"),
        0,
        0,
        -1,
        null,
        null);

    [TestMethod]
    [DataRow(1u, "032380504761")]
    [DataRow(2u, "356357544677")]
    [DataRow(48u, "007036466987")]
    [DataRow(4294967295u, "737615621644")]
    public void Digits_EqualAnotherProgramsDerivation(uint epoch, string digits) =>
        Assert.AreEqual(digits, RecoveryDigits.Of(_box with { Epoch = epoch }));

    [TestMethod]
    public void Shown_IsInTheJournalWithoutItsDigits_AndInNoFile()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        vault.Change(tables => tables.Boxes.Put(_box));

        string code = vault.ShowRecoveryCode(_box.Id, new TestTime());

        Assert.AreEqual("356357544677", code);
        GrantChange told = vault.ChangesAfter(0).Single();
        Assert.AreEqual("the recovery code was shown", told.Note);
        Assert.IsFalse(VaultFiles.Hold(vault, code), "it is derived anew each time");
    }

    [TestMethod]
    public void Shown_UnknownBox_IsRefused()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);

        IssuingRefused refused = Assert.ThrowsExactly<IssuingRefused>(() => vault.ShowRecoveryCode("nowhere", new TestTime()));

        Assert.AreEqual(Refusal.UnknownBox, refused.Reason);
        Assert.AreEqual(0, vault.LastChange());
    }

    [TestMethod]
    public async Task Command_PrintsItInGroups_AndAsJsonWithout_AndNeedsNoBroker()
    {
        using TemporaryFolder folder = new();
        using Vault vault = Vault.Open(folder["vault.db"]);
        vault.Change(tables => tables.Boxes.Put(_box));

        ToolRun words = await Tool.RunAsync("recovery", "--box", _box.Id, "--vault", vault.File);
        ToolRun json = await Tool.RunAsync("recovery", "--box", _box.Id, "--vault", vault.File, "--json");
        ToolRun unknown = await Tool.RunAsync("recovery", "--box", "nowhere", "--vault", vault.File);

        Assert.AreEqual(0, words.ExitCode, words.Errors);
        StringAssert.Contains(words.Output, "3563 5754 4677");
        StringAssert.Contains(words.Output, "press #");
        StringAssert.Contains(words.Output, "opens nothing");
        using JsonDocument printed = JsonDocument.Parse(json.Output);
        Assert.AreEqual("356357544677", printed.RootElement.GetProperty("recovery").GetString());
        Assert.AreEqual(1, unknown.ExitCode);
        StringAssert.Contains(unknown.Errors, "There is no box \"nowhere\"");
        Assert.HasCount(2, vault.ChangesAfter(0));
    }
}
