using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class IdentityReaderTests
    {
        private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

        private static readonly string[] _fields =
        {
            "\"box\":\"lot3-b07\"",
            "\"epo\":2",
            "\"key\":\"" + Key + "\"",
            "\"dig\":8",
            "\"iat\":1815156159",
            "\"host\":\"broker\"",
            "\"port\":8883",
            "\"user\":\"u\"",
            "\"pass\":\"p\"",
            "\"tls\":1",
            "\"ca\":\"-----BEGIN\\nEND\"",
        };

        [TestMethod]
        public void File_WithAllOfIt_IsRead()
        {
            Identity identity = Read(-1, string.Empty);

            Assert.AreEqual("6c6f74332d623037", Hex.Of(identity.BoxId, 8));
            Assert.AreEqual(8, identity.BoxId.Length);
            Assert.AreEqual(2u, identity.Epoch);
            Assert.AreEqual(Key, Jws.Encode(identity.BoxKey));
            Assert.AreEqual(8, identity.Digits);
            Assert.AreEqual(1815156159L, identity.ProvisionedAt);
            Assert.AreEqual("broker", identity.Host);
            Assert.AreEqual(8883, identity.Port);
            Assert.AreEqual("u", identity.User);
            Assert.AreEqual("p", identity.Password);
            Assert.IsTrue(identity.UsesTls);
            Assert.AreEqual("-----BEGIN\nEND", identity.Authority);
        }

        [TestMethod]
        public void File_WithoutAnyOneField_IsNone()
        {
            for (int i = 0; i < _fields.Length; i++)
            {
                Assert.IsNull(Read(i, string.Empty), _fields[i]);
            }
        }

        [TestMethod]
        [DataRow(0, "\"box\":\"\"")]
        [DataRow(0, "\"box\":\"Lot\"")]
        [DataRow(0, "\"box\":\"a/b\"")]
        [DataRow(0, "\"box\":\"a+\"")]
        [DataRow(0, "\"box\":\"abcdefghijklmnopqrstuvwxyz0123456\"")]
        [DataRow(0, "\"box\":7")]
        [DataRow(1, "\"epo\":0")]
        [DataRow(1, "\"epo\":-1")]
        [DataRow(1, "\"epo\":4294967296")]
        [DataRow(1, "\"epo\":\"2\"")]
        [DataRow(2, "\"key\":\"\"")]
        [DataRow(2, "\"key\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9\"")]
        [DataRow(2, "\"key\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg\"")]
        [DataRow(2, "\"key\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A\"")]
        [DataRow(3, "\"dig\":5")]
        [DataRow(3, "\"dig\":9")]
        [DataRow(4, "\"iat\":-1")]
        [DataRow(5, "\"host\":\"\"")]
        [DataRow(6, "\"port\":0")]
        [DataRow(6, "\"port\":65536")]
        [DataRow(7, "\"user\":\"\"")]
        [DataRow(8, "\"pass\":null")]
        [DataRow(9, "\"tls\":2")]
        [DataRow(9, "\"tls\":true")]
        [DataRow(10, "\"ca\":\"\"")]
        [DataRow(10, "\"ca\":7")]
        [DataRow(10, "\"ca\":\"x\",\"box\":\"again\"")]
        public void File_WithAWrongField_IsNone(int index, string instead)
        {
            Assert.IsNull(Read(index, instead));
        }

        [TestMethod]
        [DataRow("\"ca\":\"\"")]
        [DataRow("\"ca\":null")]
        [DataRow("\"other\":1")]
        public void File_WithoutTls_NeedsNoAuthority(string instead)
        {
            string text = Compose(10, instead);
            int at = text.IndexOf("\"tls\":1");
            byte[] file = Text.Bytes(text.Substring(0, at) + "\"tls\":0" + text.Substring(at + 7));

            Identity identity = new IdentityReader().Read(file, file.Length);

            Assert.IsNotNull(identity);
            Assert.IsFalse(identity.UsesTls);
            Assert.AreEqual(string.Empty, identity.Authority);
        }

        [TestMethod]
        public void File_CutShortAnywhere_IsNoneAndWiped()
        {
            string text = Compose(-1, string.Empty);
            for (int length = 0; length < text.Length; length += 3)
            {
                byte[] file = Text.Bytes(text);

                Assert.IsNull(new IdentityReader().Read(file, length));
                AssertWiped(file);
            }
        }

        [TestMethod]
        public void File_Read_IsWipedAndTheKeyIsACopy()
        {
            byte[] file = Text.Bytes(Compose(-1, string.Empty));

            Identity identity = new IdentityReader().Read(file, file.Length);
            AssertWiped(file);
            Assert.AreEqual(31, (int)identity.BoxKey[31]);
            identity.Forget();

            AssertWiped(identity.BoxKey);
        }

        [TestMethod]
        public void File_LongerThanItMayBe_IsNone()
        {
            byte[] file = Text.Bytes(Compose(-1, string.Empty) + new string(' ', IdentityReader.LongestFile));

            Assert.IsNull(new IdentityReader().Read(file, file.Length));
        }

        private static void AssertWiped(byte[] bytes)
        {
            int sum = 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                sum |= bytes[i];
            }

            Assert.AreEqual(0, sum);
        }

        private static Identity Read(int index, string instead)
        {
            byte[] file = Text.Bytes(Compose(index, instead));
            return new IdentityReader().Read(file, file.Length);
        }

        private static string Compose(int index, string instead)
        {
            string text = string.Empty;
            for (int i = 0; i < _fields.Length; i++)
            {
                string field = i == index ? instead : _fields[i];
                if (field.Length > 0)
                {
                    text += text.Length == 0 ? field : "," + field;
                }
            }

            return "{" + text + "}";
        }
    }
}
