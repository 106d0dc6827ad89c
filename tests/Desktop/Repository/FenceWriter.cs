using Mono.Cecil;

namespace Lockbox.Tests.Repository;

/// <summary>Keeps of full listings the lines that are used.</summary>
internal static class FenceWriter
{
    /// <summary>Writes the lists in fence/ anew. What stands in no listing is left out, so that the fence still names it.</summary>
    public static void Write(string listings, IEnumerable<AssemblyDefinition> users)
    {
        IReadOnlySet<string> used = Fence.UsedKeys(users);
        foreach (string old in Fence.Files.ToArray())
        {
            File.Delete(old);
        }

        foreach (string listing in Directory.GetFiles(listings, "*.txt"))
        {
            string[] kept = FenceList.Read([listing]).Lines.Where(line => used.Contains(line.Key)).Select(line => line.Value).ToArray();
            if (kept.Length > 0)
            {
                File.WriteAllText(Path.Combine(Tree.PathOf(Fence.Folder), Path.GetFileName(listing)), string.Join('\n', kept) + "\n");
            }
        }
    }
}
