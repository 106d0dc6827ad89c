using System.Security.Cryptography;
using Lockbox.Shared;

namespace Lockbox.Tests.Repository;

/// <summary>The double that stands in for native cryptography on the virtual CLR, against the framework's own.</summary>
[TestClass]
public sealed class ManagedSha256Checks
{
    [TestMethod]
    public void The_managed_mac_equals_the_frameworks_for_every_length_up_to_200()
    {
        Random random = new(20260101);
        ManagedSha256 managed = new();
        byte[] mac = new byte[ManagedSha256.HashLength];
        for (int length = 0; length <= 200; length++)
        {
            byte[] key = new byte[random.Next(0, 150)];
            byte[] text = new byte[length + random.Next(0, 3)];
            random.NextBytes(key);
            random.NextBytes(text);

            managed.Hmac(key, text, length, mac);

            CollectionAssert.AreEqual(HMACSHA256.HashData(key, text.AsSpan(0, length)), mac, $"key of {key.Length}, text of {length} bytes");
        }
    }
}
