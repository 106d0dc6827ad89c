using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>Keys and verifiers against tests/vectors/protocol-1.json, and the handling of secrets.</summary>
    [TestClass]
    public class SecretsTests
    {
        private const string BoxKey = "8b0e2324fb38e88a24f9d30755ed89dfc60297997e976ba7641e3e1bb044aade";

        [TestMethod]
        public void Keys_OfTheVectors_AreDerived()
        {
            KeyRing keys = Keys();

            Assert.AreEqual("f51d0ef7459d83527a8e2af80851b2276802d21c0bfea50eb5677823eae250a8", Hex.Of(keys.Down, 32));
            Assert.AreEqual("8afabd4157ce822b41d353707ef5a915cdae75cb7185506d0121e3f729f371fb", Hex.Of(keys.Up, 32));
            Assert.AreEqual("40d814f35f79e4db5530d2e2402bb276435e756243e12c8e35c1990d5270bd42", Hex.Of(keys.Code, 32));
            Assert.AreEqual("49b7d7aae2af88e9b83b3050e57fd25def7cca6ad9be82ea14bd81b2a33eb0ba", Hex.Of(keys.Store, 32));
        }

        [TestMethod]
        public void Keys_OfAnotherEpoch_AreOthers()
        {
            KeyRing other = new KeyRing(new ManagedHash(), Hex.Bytes(BoxKey), 4294967295);

            Assert.AreNotEqual(Hex.Of(Keys().Down, 32), Hex.Of(other.Down, 32));
        }

        [TestMethod]
        [DataRow("28515452", 9, "ea522e7a15652b76ce5c29b7f15706bd")]
        [DataRow("8367894", 10, "8f7af4bce189e662307e89221cf405b8")]
        [DataRow("520579", 12, "d9cd3cfa47e36e4e3d428edfe741dc55")]
        [DataRow("53568863", 0, "08a1a96e4e64be3d576304fe7e34e418")]
        [DataRow("062106", 11, "3c269c145ac0ae691fdf299e4337c1c3")]
        [DataRow("229510", 15, "e143d481edca304f5461314bf5c2d61b")]
        public void Verifier_OfTheVectors_IsComputed(string digits, int symbol, string tag)
        {
            byte[] computed = new byte[16];
            Verifier verifier = new Verifier(new ManagedHash(), Keys().Code, Text.Bytes("lot3-b07"));

            // A longer code before it must leave nothing behind.
            verifier.Compute(Text.Bytes("99999999"), 8, 15, computed);
            verifier.Compute(Text.Bytes(digits), digits.Length, symbol, computed);

            Assert.AreEqual(tag, Hex.Of(computed, 16));
        }

        [TestMethod]
        public void Ring_Wiped_HoldsNothing()
        {
            string nothing = Hex.Of(new byte[32], 32);
            KeyRing keys = Keys();

            keys.Wipe();

            Assert.AreEqual(nothing, Hex.Of(keys.Down, 32));
            Assert.AreEqual(nothing, Hex.Of(keys.Up, 32));
            Assert.AreEqual(nothing, Hex.Of(keys.Code, 32));
            Assert.AreEqual(nothing, Hex.Of(keys.Store, 32));
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(31)]
        [DataRow(33)]
        public void Ring_OfAKeyWithAnotherLength_IsRefused(int length)
        {
            bool isRefused = false;
            try
            {
                new KeyRing(new ManagedHash(), new byte[length], 1);
            }
            catch (System.ArgumentException)
            {
                isRefused = true;
            }

            Assert.IsTrue(isRefused);
        }

        [TestMethod]
        public void Wipe_OfNothing_DoesNothing()
        {
            Wipe.Clear(null);
            byte[] secret = { 1, 2, 3 };

            Wipe.Clear(secret);

            Assert.AreEqual("000000", Hex.Of(secret, 3));
        }

        [TestMethod]
        public void Compare_OfEveryDifferenceInEveryByte_SaysNo()
        {
            byte[] left = new byte[16];
            byte[] right = new byte[16];
            for (int i = 0; i < 16; i++)
            {
                for (int difference = 1; difference < 256; difference++)
                {
                    right[i] = (byte)difference;
                    Assert.AreEqual(0, FixedTime.EqualMask(left, 0, right, 0, 16));
                }

                right[i] = 0;
                Assert.AreEqual(-1, FixedTime.EqualMask(left, 0, right, 0, 16));
            }
        }

        [TestMethod]
        public void Compare_OfParts_LooksAtThoseAlone()
        {
            byte[] left = { 9, 1, 2, 9 };
            byte[] right = { 1, 2, 8, 8 };

            Assert.AreEqual(-1, FixedTime.EqualMask(left, 1, right, 0, 2));
            Assert.AreEqual(0, FixedTime.EqualMask(left, 1, right, 0, 3));
            Assert.IsTrue(FixedTime.Same(left, right, 0));
        }

        private static KeyRing Keys()
        {
            return new KeyRing(new ManagedHash(), Hex.Bytes(BoxKey), 2);
        }
    }
}
