using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>What the technician's pages show.</summary>
    [TestClass]
    public class ServicePagesTests
    {
        private static Technician _technician;
        private static TestBox _box;

        [TestMethod]
        public void Pages_AreAllDifferent_AndComeRound()
        {
            Enter();
            byte[][] seen = new byte[Technician.Pages][];
            for (int page = 0; page < seen.Length; page++)
            {
                seen[page] = _technician.Look();
                for (int before = 0; before < page; before++)
                {
                    Assert.IsTrue(Pixels.Different(seen[page], seen[before]) > 0, page.ToString() + " " + before.ToString());
                }

                _technician.Next();
            }

            Assert.IsFalse(_technician.Sees(seen[0]));
        }

        [TestMethod]
        public void Keys_AreAllShown_AndTwoAlikeMoveOn()
        {
            Enter();
            _box.Type("#");
            int lit = _technician.Lit;
            string caps = "123A456B789C*0#D";
            for (int i = 0; i < caps.Length; i++)
            {
                _box.Type(caps.Substring(i, 1));
                int more = _technician.Lit;
                Assert.AreEqual(lit + (caps[i] == '#' ? 0 : 4), more, caps.Substring(i, 1));
                lit = more;
            }

            byte[] keys = _technician.Look();
            _box.Type("##");
            Assert.IsTrue(_technician.Sees(keys));
            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Symbols_AreShownFourAtATime()
        {
            Enter();
            _technician.To(ServicePage.Symbols);
            Frame expected = new Frame();
            for (int page = 0; page < 4; page++)
            {
                _box.Type("ABCD".Substring(page, 1));
                for (int module = 0; module < 4; module++)
                {
                    Symbols.Draw((page * 4) + module, expected, module);
                }

                Assert.IsFalse(_technician.Sees(expected.Bytes));
            }
        }

        [TestMethod]
        public void Lid_IsShownAsItIs()
        {
            Enter();
            _technician.To(ServicePage.Lid);
            byte[] shut = _technician.Look();
            _box.Lid.IsOpen = true;
            _box.Run(300);
            Assert.IsTrue(_technician.Sees(shut));
            _box.Lid.IsOpen = false;
            _box.Run(300);

            Assert.IsFalse(_technician.Sees(shut));
        }

        [TestMethod]
        public void Level_IsAskedForOnItsPage()
        {
            Enter();
            _technician.To(ServicePage.Wifi);
            _box.Run(6000);
            Assert.IsTrue(_box.Mail.Outbox.WantsLevel);
            byte[] unknown = _technician.Look();
            _box.Mail.News.Level = -61;
            _box.Run(300);

            Assert.IsTrue(_technician.Sees(unknown));
        }

        [TestMethod]
        public void Events_GoBackForty()
        {
            Enter();
            _technician.To(ServicePage.Events);
            byte[] newest = _technician.Look();
            int changes = 0;
            for (int i = 0; i < 45; i++)
            {
                byte[] before = _technician.Look();
                _box.Type("A");
                changes += _technician.Sees(before) ? 1 : 0;
            }

            Assert.AreEqual(Limits.ServiceEvents - 1, changes);
            for (int i = 0; i < 45; i++)
            {
                _box.Type("B");
            }

            Assert.IsFalse(_technician.Sees(newest));
        }

        [TestMethod]
        public void Page_IsDrawnAtMostFiveTimesASecond()
        {
            Enter();
            _technician.To(ServicePage.Lid);
            int frames = _box.Display.Frames;
            for (int i = 0; i < 100; i++)
            {
                _box.Lid.IsOpen = !_box.Lid.IsOpen;
                _box.Run(10);
            }

            Assert.IsTrue(_box.Display.Frames - frames <= 6, (_box.Display.Frames - frames).ToString());
        }

        private static void Enter()
        {
            Enter(new Technician());
        }

        private static void Enter(Technician technician)
        {
            _technician = technician;
            _box = technician.Box;
        }
    }
}
