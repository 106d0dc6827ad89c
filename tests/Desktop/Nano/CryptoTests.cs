using System.Security.Cryptography;
using System.Text;
using NanoHmac = global::Nano.System.Security.Cryptography.HMACSHA256;
using NanoRandom = global::Nano.System.Random;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class CryptoTests
{
    // RFC 4231, case 2.
    private const string Mac = "5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843";

    private readonly FakeChip _chip = new();
    private readonly byte[] _key = Encoding.ASCII.GetBytes("Jefe");
    private readonly byte[] _text = Encoding.ASCII.GetBytes("what do ya want for nothing?");

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void A_mac_is_that_of_the_standard_also_through_the_base_class_and_twice()
    {
        using HashAlgorithm hash = new NanoHmac(_key);

        Assert.AreEqual(Mac, Convert.ToHexString(hash.ComputeHash(_text)));
        Assert.AreEqual(Mac, Convert.ToHexString(hash.ComputeHash(_text)));
        Assert.AreEqual(Mac, Convert.ToHexString(NanoHmac.HashData(_key, _text)));
    }

    [TestMethod]
    public void Disposing_wipes_the_callers_key()
    {
        new NanoHmac(_key).Dispose();

        CollectionAssert.AreEqual(new byte[4], _key);
    }

    [TestMethod]
    public void A_key_is_drawn_when_none_is_given()
    {
        byte[] key = new NanoHmac().Key;

        Assert.AreEqual(64, key.Length);
        CollectionAssert.AreNotEqual(key, new NanoHmac().Key);
    }

    [TestMethod]
    public void The_seed_of_random_is_ignored()
    {
        byte[] one = new byte[32];
        byte[] other = new byte[32];
        new NanoRandom(1).NextBytes(one);
        new NanoRandom(1).NextBytes(other);

        CollectionAssert.AreNotEqual(one, other);
        Assert.IsTrue(new NanoRandom().Next(3) is >= 0 and < 3);
    }
}
