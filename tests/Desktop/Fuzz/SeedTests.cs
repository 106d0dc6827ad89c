using Lockbox.Fuzzing;

namespace Lockbox.Tests.Fuzz;

/// <summary>The corpus holds the seeds that the sources make; LOCKBOX_FUZZ_WRITE=1 writes them anew.</summary>
[TestClass]
public sealed class SeedTests
{
    private static readonly Dictionary<string, IEnumerable<(string Name, byte[] Input)>> _seeds = new()
    {
        ["message"] = MessageSeeds.All(),
        ["slot"] = SlotSeeds.All(),
        ["identity"] = IdentitySeeds.All(),
    };

    [TestMethod]
    public void Every_target_has_its_seeds_in_the_corpus()
    {
        CollectionAssert.AreEquivalent(Targets.Names.ToArray(), _seeds.Keys.ToArray());
        foreach (string target in Targets.Names)
        {
            foreach ((string name, byte[] input) in _seeds[target])
            {
                Write(target, name, input);
                byte[] kept = File.ReadAllBytes(Corpus.PathOf(target, name));
                Assert.IsTrue(input.AsSpan().SequenceEqual(kept), $"{target}/{name} is another one: write the seeds anew");
            }
        }
    }

    private static void Write(string target, string name, byte[] input)
    {
        if (Environment.GetEnvironmentVariable("LOCKBOX_FUZZ_WRITE") == "1")
        {
            string path = Corpus.PathOf(target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, input);
        }
    }
}
