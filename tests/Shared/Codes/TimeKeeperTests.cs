using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>PROTOCOL.md 7.</summary>
    [TestClass]
    public class TimeKeeperTests
    {
        private const long Start = 1000000;

        [TestMethod]
        [DataRow(true, false, 201L, 2)]
        [DataRow(true, false, 200L, 0)]
        [DataRow(true, false, 100L, 0)]
        [DataRow(true, false, 99L, 1)]
        [DataRow(false, false, 201L, 2)]
        [DataRow(false, false, 150L, 0)]
        [DataRow(false, false, 99L, 3)]
        [DataRow(false, true, 201L, 2)]
        [DataRow(false, true, 150L, 3)]
        [DataRow(false, true, 99L, 3)]
        [DataRow(true, true, 150L, 0)]
        [DataRow(true, true, 201L, 2)]
        [DataRow(true, true, 99L, 1)]
        public void Window_From100To200_IsJudgedByTheTable(bool isSynced, bool isStrict, long now, int judgement)
        {
            TimeKeeper time = new TimeKeeper(new TestClock());
            time.StartFrom(now);
            if (isSynced)
            {
                time.Tell(now);
            }

            Assert.AreEqual(judgement, (int)time.Judge(100, 200, isStrict));
        }

        [TestMethod]
        public void Message_FromLaterToday_RaisesTheFloorAndSyncsNothing()
        {
            TimeKeeper time = new TimeKeeper(new TestClock());
            time.StartFrom(Start);

            time.Hear(Start + 86400);

            Assert.AreEqual(Start + 86400, time.LowestNow);
            Assert.AreEqual((int)ClockState.LowerBound, (int)time.State);
        }

        [TestMethod]
        public void Message_FromTheDayAfterOrFromThePast_IsNotBelieved()
        {
            TimeKeeper time = new TimeKeeper(new TestClock());
            time.StartFrom(Start);

            time.Hear(Start + 86401);
            time.Hear(Start - 1);

            Assert.AreEqual(Start, time.LowestNow);
        }

        [TestMethod]
        public void Floor_ToldAnEarlierTime_DoesNotFall()
        {
            TestClock clock = new TestClock();
            TimeKeeper time = new TimeKeeper(clock);
            time.StartFrom(Start);
            TestRandom random = new TestRandom(3);
            byte[] dice = new byte[4];
            long before = time.LowestNow;
            for (int i = 0; i < 1000; i++)
            {
                random.Fill(dice);
                clock.Advance(dice[0] * 10);
                time.Tell(Start - (((dice[1] << 16) | (dice[2] << 8) | dice[3]) % 999999));

                Assert.IsTrue(time.LowestNow >= before);
                before = time.LowestNow;
            }
        }

        [TestMethod]
        public void Time_PassesWithTheClock()
        {
            TestClock clock = new TestClock();
            clock.Advance(5000);
            TimeKeeper time = new TimeKeeper(clock);

            time.StartFrom(Start);
            clock.Advance(7999);

            Assert.AreEqual(Start + 7, time.LowestNow);
        }

        [TestMethod]
        public void Time_ToldThirtyDaysAgo_IsNotSureAnyMore()
        {
            TestClock clock = new TestClock();
            TimeKeeper time = new TimeKeeper(clock);
            time.StartFrom(Start);
            Assert.AreEqual((int)ClockState.LowerBound, (int)time.State);

            time.Tell(Start);

            clock.Advance(Limits.SyncedS * 1000L);
            Assert.AreEqual((int)ClockState.Synced, (int)time.State);
            clock.Advance(1);
            Assert.AreEqual((int)ClockState.LowerBound, (int)time.State);
        }

        [TestMethod]
        [DataRow(86400L, true)]
        [DataRow(86401L, false)]
        public void Jump_OfMoreThanADay_WantsASecondConfirmation(long seconds, bool isTaken)
        {
            TimeKeeper time = new TimeKeeper(new TestClock());
            time.StartFrom(Start);

            Assert.AreEqual(isTaken, time.Tell(Start + seconds));
            Assert.AreEqual(isTaken ? Start + seconds : Start, time.LowestNow);
            Assert.AreEqual(isTaken ? (int)ClockState.Synced : (int)ClockState.LowerBound, (int)time.State);
        }

        [TestMethod]
        [DataRow(0L, true)]
        [DataRow(10L, true)]
        [DataRow(-10L, true)]
        [DataRow(11L, false)]
        [DataRow(-11L, false)]
        public void Jump_ToldTwice_IsTakenWhenBothAgree(long apart, bool isTaken)
        {
            TestClock clock = new TestClock();
            TimeKeeper time = new TimeKeeper(clock);
            time.StartFrom(Start);
            time.Tell(Start + 200000);
            clock.Advance(3000);

            Assert.AreEqual(isTaken, time.Tell(Start + 200003 + apart));
            Assert.AreEqual(isTaken ? Start + 200003 + apart : Start + 3, time.LowestNow);
        }

        [TestMethod]
        public void Jump_DoubtedBeforeASmallOne_IsForgotten()
        {
            TimeKeeper time = new TimeKeeper(new TestClock());
            time.StartFrom(Start);
            time.Tell(Start + 200000);
            Assert.IsTrue(time.Tell(Start + 5));

            Assert.IsFalse(time.Tell(Start + 200000));
            Assert.AreEqual(Start + 5, time.LowestNow);
        }
    }
}
