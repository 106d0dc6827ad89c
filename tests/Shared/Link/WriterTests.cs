using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    [TestClass]
    public class WriterTests
    {
        [TestMethod]
        public void Claims_OfEveryForm_AreReadBackAsTheyWere()
        {
            ClaimWriter writer = new ClaimWriter();
            Claim word = new Claim("w");
            Claim number = new Claim("n");
            Claim binary = new Claim("b");
            byte[] back = new byte[3];

            writer.Begin();
            writer.Add("w", "g-1.*_");
            writer.Add("n", 4294967295L);
            writer.AddBinary("b", new byte[] { 0, 255, 7, 9 }, 1, 3);
            writer.End();

            Assert.IsTrue(writer.IsWhole);
            Assert.IsTrue(new ClaimReader(new Claim[] { word, number, binary }).Read(writer.Bytes, writer.Length));
            Assert.IsTrue(word.Spells("g-1.*_"));
            Assert.IsTrue(number.IsNumber(4294967295L, 4294967295L));
            Assert.IsTrue(binary.TryDecode(back, 3));
            Assert.AreEqual(255, (int)back[0]);
        }

        [TestMethod]
        public void Object_StillOpen_IsNotWhole()
        {
            ClaimWriter writer = new ClaimWriter();
            Assert.IsFalse(writer.IsWhole);

            writer.Begin();
            writer.Add("a", 1);

            Assert.IsFalse(writer.IsWhole);
            Assert.IsFalse(Sealer().Seal(writer));
        }

        [TestMethod]
        public void Object_ThatDidNotFit_IsNeverSealed()
        {
            ClaimWriter writer = new ClaimWriter();
            JwsWriter sealer = Sealer();
            writer.Begin();
            writer.AddWord("a", new byte[800], 800);
            writer.Add("b", 1);
            writer.End();

            Assert.IsFalse(writer.IsWhole);
            Assert.IsFalse(sealer.Seal(writer));
            Assert.AreEqual(0, sealer.Length);
        }

        [TestMethod]
        public void Writer_AfterAnOverflow_StartsAnew()
        {
            ClaimWriter writer = new ClaimWriter();
            writer.Begin();
            writer.AddBinary("a", new byte[700], 0, 700);
            writer.End();

            writer.Begin();
            writer.End();

            Assert.IsTrue(writer.IsWhole);
            Assert.IsTrue(Sealer().Seal(writer));
        }

        [TestMethod]
        [DataRow(711, true)]
        [DataRow(712, false)]
        [DataRow(713, false)]
        public void Message_UpToItsLimit_IsSealed(int letters, bool isSealed)
        {
            ClaimWriter writer = new ClaimWriter();
            JwsWriter sealer = Sealer();
            writer.Begin();
            writer.Add("a", new string('x', letters));
            writer.End();

            Assert.AreEqual(isSealed, sealer.Seal(writer));
            Assert.AreEqual(isSealed, sealer.Length == Limits.LongestMessage);
        }

        private static JwsWriter Sealer()
        {
            return new JwsWriter(new ManagedHash(), Text.Bytes("0123456789abcdef0123456789abcdef"));
        }
    }
}
