using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Core.Ports;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>A technician's code opens the menu, and nothing else; when the menu ends, and when it moves the coil.</summary>
    [TestClass]
    public class ServiceMenuTests
    {
        private static Technician _technician;
        private static TestBox _box;

        [TestMethod]
        public void Code_OfATechnician_OpensTheMenuAndNotTheBox()
        {
            Enter();

            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);
            Assert.AreEqual(0, _box.Coil.Pulses);
            Assert.AreEqual(1L, _box.Count(EventKind.Service));
            Frame cover = new Frame();
            Pictures.Draw(Face.Service, cover);
            Assert.IsFalse(_technician.Sees(cover.Bytes));
        }

        [TestMethod]
        public void Code_OfATechnician_WorksAgain()
        {
            Enter();
            _box.Type("*");
            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);

            _technician.Enter();

            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);
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
            Enter(new Technician(30));
            Assert.AreEqual((int)Face.Service, (int)_box.Box.Face);

            _box.Run(40000);

            Assert.AreEqual((int)Face.Idle, (int)_box.Box.Face);
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
        public void Coil_Tried_IsToldFirstAndIsNoBreakIn()
        {
            Enter();
            _technician.To(ServicePage.Coil);
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
            _technician.To(ServicePage.Coil);
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
            _technician.To(ServicePage.Coil);
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
            for (int page = 0; page < Technician.Pages; page++)
            {
                if (page != (int)ServicePage.Coil)
                {
                    _box.Type("A");
                }

                _technician.Next();
            }

            Assert.AreEqual(0, _box.Coil.Pulses);
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
            Enter(new Technician());
        }

        private static void Enter(Technician technician)
        {
            _technician = technician;
            _box = technician.Box;
        }
    }
}
