using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>RFC 3629: the bounds of every form.</summary>
    [TestClass]
    public class Utf8Tests
    {
        [TestMethod]
        [DataRow("")]
        [DataRow("007f")]
        [DataRow("c280")]
        [DataRow("dfbf")]
        [DataRow("e0a080")]
        [DataRow("ed9fbf")]
        [DataRow("ee8080")]
        [DataRow("efbfbf")]
        [DataRow("f0908080")]
        [DataRow("f48fbfbf")]
        [DataRow("41c3a9e282acf09f988042")]
        public void Bytes_OfWholeCharacters_AreTaken(string hex)
        {
            byte[] text = Hex.Bytes(hex);

            Assert.IsTrue(Utf8.IsWhole(text, text.Length));
        }

        [TestMethod]
        [DataRow("80")]
        [DataRow("bf")]
        [DataRow("c0af")]
        [DataRow("c180")]
        [DataRow("c2")]
        [DataRow("c241")]
        [DataRow("c2c0")]
        [DataRow("e08080")]
        [DataRow("e09fbf")]
        [DataRow("e2")]
        [DataRow("e282")]
        [DataRow("e28241")]
        [DataRow("eda080")]
        [DataRow("edbfbf")]
        [DataRow("f0808080")]
        [DataRow("f08fbfbf")]
        [DataRow("f09f98")]
        [DataRow("f0908041")]
        [DataRow("f4908080")]
        [DataRow("f5808080")]
        [DataRow("f8808080")]
        [DataRow("ff")]
        [DataRow("41ff42")]
        public void Bytes_OfNoCharacter_AreRefused(string hex)
        {
            byte[] text = Hex.Bytes(hex);

            Assert.IsFalse(Utf8.IsWhole(text, text.Length));
        }

        [TestMethod]
        public void Character_CutByTheEnd_IsRefused()
        {
            byte[] text = Hex.Bytes("f09f9880");

            for (int length = 1; length < text.Length; length++)
            {
                Assert.IsFalse(Utf8.IsWhole(text, length));
            }
        }

        [TestMethod]
        public void Claim_WithInvalidBytes_IsRefusedEvenWhereItIsSkipped()
        {
            byte[] text = Hex.Bytes("7b227a223a22c0af227d");

            Assert.IsFalse(new ClaimReader(new Claim[0]).Read(text, text.Length));
        }
    }
}
