using System.Text;
using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Secrets;
using Lockbox.Shared;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Vectors;

/// <summary>
/// Every expectation of tests/vectors and of the folder that LOCKBOX_VECTORS names, through the whole box on plain doubles.
/// </summary>
[TestClass]
public sealed class VectorTests
{
    [TestMethod]
    public void Vectors_OfEveryFile_AreMet()
    {
        List<string> files = Files();
        int steps = 0;
        foreach (string path in files)
        {
            VectorFile file = VectorFile.Read(path);
            Check(file, Path.GetFileName(path));
            steps += file.Steps.Count;
        }

        Console.WriteLine($"vectors: {files.Count} files, {steps} steps, all as expected");
    }

    [TestMethod]
    public void Vectors_WithOneThingWrong_AreNotMet()
    {
        VectorFile file = VectorFile.Read(Files()[0]);
        VectorStep last = file.Steps[^1];
        VectorTyped typed = file.Typed[0];

        AssertFails(file with { Steps = [.. file.Steps[..^1], last with { Expect = "ignored" }] });
        AssertFails(file with { Steps = [.. file.Steps[..^1], last with { Next = last.Next + 1 }] });
        AssertFails(file with { Steps = [.. file.Steps[..^1], last with { Expect = "no such word" }] });
        AssertFails(file with { Typed = [typed with { Opens = typed.Opens is null ? "x" : null }] });
        AssertFails(file with { Verifiers = [file.Verifiers[0] with { Symbol = (file.Verifiers[0].Symbol + 1) % 16 }] });
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("{}")]
    [DataRow("{\"box\":\"a\",\"epoch\":-1}")]
    public void File_OfAnotherForm_FailsWithItsName(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);

            AssertFailedException wrong = Assert.ThrowsExactly<AssertFailedException>(() => VectorFile.Read(path));

            StringAssert.Contains(wrong.Message, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<string> Files()
    {
        List<string> files = [.. Directory.GetFiles(Path.Combine(Top(), "tests", "vectors"), "protocol-*.json")];
        string? more = Environment.GetEnvironmentVariable("LOCKBOX_VECTORS");
        if (!string.IsNullOrEmpty(more))
        {
            files.AddRange(Directory.GetFiles(more, "*.json"));
        }

        Assert.AreNotEqual(0, files.Count, "no file of vectors was found");
        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static string Top()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lockbox.nfproj.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new AssertFailedException("not inside the repository");
    }

    private static void Check(VectorFile file, string name)
    {
        TestBox box = new(file.Box, file.Epoch, Convert.FromHexString(file.BoxKeyHex), file.Now);
        CheckKeys(file, box, name);
        CheckVerifiers(file, box, name);

        box.Connect(file.Now);
        Assert.AreEqual(ClockState.Synced, box.Box.Ledger.Time.State, name);
        foreach (VectorStep step in file.Steps)
        {
            Assert.AreEqual(step.Expect, Send(box, step), $"{name}: {step.Name}");
            Assert.AreEqual(step.Next, box.Box.Ledger.State.Next, $"{name}: next after {step.Name}");
        }

        foreach (VectorTyped typed in file.Typed)
        {
            Assert.AreEqual(typed.Opens, Typing.Opens(box, typed), $"{name}: {typed.Digits} with symbol {typed.Symbol}");
        }
    }

    private static void CheckKeys(VectorFile file, TestBox box, string name)
    {
        Dictionary<string, byte[]> keys = new()
        {
            ["down"] = box.Keyring.Down,
            ["up"] = box.Keyring.Up,
            ["code"] = box.Keyring.Code,
            ["store"] = box.Keyring.Store,
        };
        Assert.AreEqual(keys.Count, file.Derived.Count, name + ": number of derived keys");
        foreach (KeyValuePair<string, string> derived in file.Derived)
        {
            Assert.IsTrue(keys.TryGetValue(derived.Key, out byte[]? key), $"{name}: a key named {derived.Key}");
            Assert.AreEqual(derived.Value, Convert.ToHexStringLower(key), $"{name}: key {derived.Key}");
        }
    }

    private static void CheckVerifiers(VectorFile file, TestBox box, string name)
    {
        Verifier verifier = new(new ManagedHash(), box.Keyring.Code, Encoding.ASCII.GetBytes(file.Box));
        foreach (VectorVerifier expected in file.Verifiers)
        {
            byte[] tag = new byte[Limits.TagBytes];
            verifier.Compute(Encoding.ASCII.GetBytes(expected.Digits), expected.Digits.Length, expected.Symbol, tag);
            Assert.AreEqual(expected.TagHex, Convert.ToHexStringLower(tag), $"{name}: {expected.Digits}, {expected.Symbol}");
        }
    }

    private static string Send(TestBox box, VectorStep step)
    {
        // Not more than five in a second, so that no nack is held back.
        box.Run(220);
        box.Deliver(Encoding.ASCII.GetBytes(step.Message));
        string answer = Answers.Next(box);
        Assert.AreEqual(string.Empty, Answers.Next(box), "one answer at most to " + step.Name);
        string word = answer.Split(' ')[0];
        return word switch
        {
            "" => "ignored",
            "nack" or "stored" or "repeated" => word,
            _ => "refused:" + word,
        };
    }

    private static void AssertFails(VectorFile file)
    {
        Assert.ThrowsExactly<AssertFailedException>(() => Check(file, "changed on purpose"));
    }
}
