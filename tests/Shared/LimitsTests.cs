using Lockbox.Core;
using Lockbox.Core.Codes;
using Lockbox.Core.Store;
using nanoFramework.TestFramework;

namespace Lockbox.Shared
{
    /// <summary>The relations between the sizes and times of the box that its promises rest on.</summary>
    [TestClass]
    public class LimitsTests
    {
        [TestMethod]
        public void Times_FitIntoEachOther()
        {
            Holds(Limits.ClaimMs < Limits.VerdictMs);
            Holds(Limits.PulseMs < Limits.LongestPulseMs);
            Holds(Limits.PulseMs + Limits.LidWaitMs >= Limits.PulseMs + Limits.CoilRestMs);
            Holds(Limits.PulsesPerMinute * Limits.PulseMs <= 60000);
            Holds(Limits.ScanMs < Limits.SettleMs);
            Holds(Limits.SettleMs < Limits.StuckKeyMs);
            Holds(Limits.StuckKeyMs < Limits.EntrySilenceMs);
            Holds(Limits.FirstRetryMs < Limits.LongestRetryMs);
            Holds(Limits.AjarMs < Limits.AjarRepeatMs);
        }

        [TestMethod]
        public void Lockout_FollowsTheContract()
        {
            Holds(Limits.FreeFailures == 3);
            Holds(Limits.FirstPenaltyS == 30);
            Holds(Limits.LongestPenaltyS == 15 * 60);
            Holds(Limits.FirstPenaltyS << 5 >= Limits.LongestPenaltyS);
            Holds(Limits.AlarmFailures < Limits.ClosingFailures);
            Holds(Limits.BucketSize == 60 && Limits.BucketLeakS == 3600);
            Holds(Limits.VerdictFaceMs < Limits.FirstPenaltyS * 1000);
        }

        [TestMethod]
        public void Sizes_FitIntoEachOther()
        {
            Holds(Limits.LiveGrants < Limits.GrantSlots);
            Holds((Limits.EventSegments - 1) * Limits.EventsPerSegment >= 1000);
            Holds(TagTable.Columns * TagTable.Rows == Limits.GrantSlots);
            Holds(TagTable.Columns == 3 && TagTable.Rows == 1 << 5);
            Holds(Limits.SymbolsPerPage * 4 == Limits.Symbols);
            Holds(Limits.TagBytes <= Limits.MacBytes);
            Holds(SlotSeal.SealBytes <= Limits.MacBytes);
            Holds(EventRecord.LinkBytes <= Limits.MacBytes);
            Holds(StateFile.PayloadBytes >= EventSegment.PayloadBytes);
            Holds(StateFile.PayloadBytes >= Lockout.PayloadBytes);
            Holds(StateFile.RecordAt(Limits.GrantSlots) == SlotFile.Start + StateFile.PayloadBytes);
        }

        private static void Holds(bool isSo)
        {
            Assert.IsTrue(isSo);
        }
    }
}
