using System.Text;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>A vault's files as bytes: what somebody finds who copies them.</summary>
internal static class VaultFiles
{
    /// <returns>True when the text stands in the database or its log.</returns>
    public static bool Hold(Vault vault, string text)
    {
        byte[] wanted = Encoding.ASCII.GetBytes(text);
        return Holds(vault.File, wanted) || (File.Exists(vault.File + "-wal") && Holds(vault.File + "-wal", wanted));
    }

    private static bool Holds(string file, byte[] wanted)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(wanted) >= 0;
    }
}
