using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A technician's code opens the menu, and nothing else; how the menu is walked through, and how it ends.</summary>
    [TestClass]
    public class ServiceMenuTests
    {
        private const string Code = "31415926";
        private const int Symbol = 5;

        private static TestBox _box;
        private static int _page;

        [TestMethod]
        public void Code_OfATechnician_OpensTheMenuAndNotTheBox()
        {
            Enter();

            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);
            Assert.AreEqual(0, _box.Coil.Pulses);
            Assert.AreEqual(1L, _box.Count(EventKind.Service));
            Assert.AreEqual(0, Pixels.Different(_box.Display.Shown, Cover()));
        }

        [TestMethod]
        public void Code_OfATechnician_WorksAgain()
        {
            Enter();
            _box.Type("*");
            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);

            TypeCode();

            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Pages_AreAllDifferent_AndComeRound()
        {
            Enter();
            byte[][] seen = new byte[13][];
            for (int page = 0; page < seen.Length; page++)
            {
                seen[page] = Copy(_box.Display.Shown);
                for (int before = 0; before < page; before++)
                {
                    Assert.IsTrue(Pixels.Different(seen[page], seen[before]) > 0, page.ToString() + " " + before.ToString());
                }

                Next();
            }

            Assert.AreEqual(0, Pixels.Different(_box.Display.Shown, seen[0]));
        }

        [TestMethod]
        public void Menu_LeftAlone_EndsAfterTwoMinutes()
        {
            Enter();
            _box.Type("#");
            _box.Run(Limits.ServiceMs - 100);
            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);

            _box.Run(200);

            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Menu_OfACodeThatIsRevoked_EndsAtOnce()
        {
            Enter();
            _box.Issuer.Revoke("tech");
            _box.Deliver();
            _box.Run(20);

            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Menu_OfACodeThatIsOver_Ends()
        {
            _box = new TestBox();
            _box.Connect(TestBox.Now);
            _box.Issuer.Kind = 2;
            _box.Issuer.Grant("tech", Code, Symbol, TestBox.Now - 60, TestBox.Now + 30);
            _box.Deliver();
            TypeCode();
            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);

            _box.Run(40000);

            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Keys_AreAllShown_AndTwoAlikeMoveOn()
        {
            Enter();
            _box.Type("#");
            int lit = Lit();
            string caps = "123A456B789C*0#D";
            for (int i = 0; i < caps.Length; i++)
            {
                _box.Type(caps.Substring(i, 1));
                int more = Lit();
                Assert.AreEqual(lit + (caps[i] == '#' ? 0 : 4), more, caps.Substring(i, 1));
                lit = more;
            }

            byte[] keys = Copy(_box.Display.Shown);
            _box.Type("##");
            Assert.IsTrue(Pixels.Different(keys, _box.Display.Shown) > 0);
            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Keys_StarTwice_Leaves()
        {
            Enter();
            _box.Type("#*");
            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);

            _box.Type("*");

            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);
        }

        [TestMethod]
        public void Symbols_AreShownFourAtATime()
        {
            Enter();
            To(ServicePage.Symbols);
            Frame expected = new Frame();
            for (int page = 0; page < 4; page++)
            {
                _box.Type("ABCD".Substring(page, 1));
                for (int module = 0; module < 4; module++)
                {
                    Symbols.Draw((page * 4) + module, expected, module);
                }

                Assert.AreEqual(0, Pixels.Different(expected.Bytes, _box.Display.Shown));
            }
        }

        [TestMethod]
        public void Lid_IsShownAsItIs()
        {
            Enter();
            To(ServicePage.Lid);
            byte[] shut = Copy(_box.Display.Shown);
            _box.Lid.IsOpen = true;
            _box.Run(300);
            Assert.IsTrue(Pixels.Different(shut, _box.Display.Shown) > 0);
            _box.Lid.IsOpen = false;
            _box.Run(300);

            Assert.AreEqual(0, Pixels.Different(shut, _box.Display.Shown));
        }

        [TestMethod]
        public void Coil_Tried_IsToldFirstAndIsNoBreakIn()
        {
            Enter();
            To(ServicePage.Coil);
            _box.Type("A");
            Assert.AreEqual(0L, _box.Count(EventKind.ServicePulse));
            _box.Run(Limits.CoilRestMs);
            _box.Type("A");
            Assert.AreEqual(1, _box.Coil.Pulses);
            Assert.AreEqual(1L, _box.Count(EventKind.ServicePulse));
            _box.Run(1000);
            Assert.IsFalse(_box.Coil.IsOn);
            _box.Lid.IsOpen = true;
            _box.Run(1000);

            Assert.AreEqual(0L, _box.Count(EventKind.Forced));
            _box.Type("A");
            Assert.AreEqual(1, _box.Coil.Pulses);
            _box.Run(Limits.CoilRestMs);
            _box.Type("A");
            Assert.AreEqual(2, _box.Coil.Pulses);
        }

        [TestMethod]
        public void Lid_OpenedLongAfterThePulse_IsABreakIn()
        {
            Enter();
            To(ServicePage.Coil);
            _box.Run(Limits.CoilRestMs);
            _box.Type("A");
            Assert.AreEqual(1, _box.Coil.Pulses);
            _box.Run(Limits.PulseMs + Limits.LidWaitMs + 100);
            _box.Lid.IsOpen = true;
            _box.Run(1000);

            Assert.AreEqual(1L, _box.Count(EventKind.Forced));
        }

        [TestMethod]
        public void Coil_WithALowSupplyOrAFlashThatRefuses_IsNotTried()
        {
            Enter();
            To(ServicePage.Coil);
            _box.Run(Limits.CoilRestMs);
            _box.Supply.IsGood = false;
            _box.Type("A");
            Assert.AreEqual(0, _box.Coil.Pulses);
            _box.Supply.IsGood = true;
            _box.Flash.IsFull = true;
            _box.Type("A");

            Assert.AreEqual(0, _box.Coil.Pulses);
        }

        [TestMethod]
        public void Coil_OnAnyOtherPage_IsNotTried()
        {
            Enter();
            for (int page = 0; page < 13; page++)
            {
                if (page != (int)ServicePage.Coil)
                {
                    _box.Type("A");
                }

                Next();
            }

            Assert.AreEqual(0, _box.Coil.Pulses);
        }

        [TestMethod]
        public void Level_IsAskedForOnItsPage()
        {
            Enter();
            To(ServicePage.Wifi);
            _box.Run(6000);
            Assert.IsTrue(_box.Mail.Outbox.WantsLevel);
            byte[] unknown = Copy(_box.Display.Shown);
            _box.Mail.News.Level = -61;
            _box.Run(300);

            Assert.IsTrue(Pixels.Different(unknown, _box.Display.Shown) > 0);
        }

        [TestMethod]
        public void Events_GoBackForty()
        {
            Enter();
            To(ServicePage.Events);
            byte[] newest = Copy(_box.Display.Shown);
            int changes = 0;
            for (int i = 0; i < 45; i++)
            {
                byte[] before = Copy(_box.Display.Shown);
                _box.Type("A");
                changes += Pixels.Different(before, _box.Display.Shown) > 0 ? 1 : 0;
            }

            Assert.AreEqual(Limits.ServiceEvents - 1, changes);
            for (int i = 0; i < 45; i++)
            {
                _box.Type("B");
            }

            Assert.AreEqual(0, Pixels.Different(newest, _box.Display.Shown));
        }

        [TestMethod]
        public void Page_IsDrawnAtMostFiveTimesASecond()
        {
            Enter();
            To(ServicePage.Lid);
            int frames = _box.Display.Frames;
            for (int i = 0; i < 100; i++)
            {
                _box.Lid.IsOpen = !_box.Lid.IsOpen;
                _box.Run(10);
            }

            Assert.IsTrue(_box.Display.Frames - frames <= 6, (_box.Display.Frames - frames).ToString());
        }

        [TestMethod]
        public void Link_MayConnectInTheMenu()
        {
            Enter();
            _box.Run(20);

            Assert.IsTrue(_box.Mail.Outbox.MayConnect);
        }

        private static void Enter()
        {
            _box = new TestBox();
            _box.Issuer.Kind = 2;
            _box.Arm("tech", Code, Symbol);
            TypeCode();
        }

        private static void TypeCode()
        {
            _page = 0;
            _box.Enter(Code, Symbol);
            _box.Run(1100);
        }

        private static void To(ServicePage page)
        {
            for (int i = 0; i < (int)page; i++)
            {
                Next();
            }
        }

        // Among the keys one # is only shown.
        private static void Next()
        {
            _box.Type(_page == (int)ServicePage.Keys ? "##" : "#");
            _page = (_page + 1) % 13;
        }

        private static int Lit()
        {
            return Pixels.Lit(_box.Display.Shown, 0, 32);
        }

        private static byte[] Cover()
        {
            Frame frame = new Frame();
            Pictures.Draw(Face.Service, frame);
            return frame.Bytes;
        }

        private static byte[] Copy(byte[] shown)
        {
            byte[] copy = new byte[shown.Length];
            shown.CopyTo(copy, 0);
            return copy;
        }
    }
}
