namespace Lockbox.Core
{
    /// <summary>Every size and time of the box in one place. A test holds their relations.</summary>
    public static class Limits
    {
        public const int KeyRows = 4;
        public const int KeyColumns = 4;

        /// <summary>Between two looks at keys of which one is held, ms.</summary>
        public const int ScanMs = 20;

        /// <summary>A key counts after it has read the same for so long, ms.</summary>
        public const int SettleMs = 25;

        /// <summary>A key that does not come up for so long is taken for stuck and ignored until it does, ms.</summary>
        public const int StuckKeyMs = 10000;

        /// <summary>Silence after which a begun entry is forgotten, ms.</summary>
        public const int EntrySilenceMs = 30000;

        public const int FewestDigits = 6;
        public const int MostDigits = 8;
        public const int Symbols = 16;
        public const int SymbolsPerPage = 4;

        /// <summary>From the symbol key to the verdict, ms, whatever the verdict (PROTOCOL.md 5.3).</summary>
        public const int VerdictMs = 1000;

        /// <summary>
        /// From the symbol key to the claim, ms: late, so that little can happen between a spent code and its pulse, and
        /// early enough for the flash write to be over at the verdict.
        /// </summary>
        public const int ClaimMs = 700;

        /// <summary>How long a verdict stays on the display, ms.</summary>
        public const int VerdictFaceMs = 4000;

        public const int PulseMs = 700;
        public const int LongestPulseMs = 1500;
        public const int CoilRestMs = 5000;
        public const int PulsesPerMinute = 10;
        public const int MinuteMs = 60000;

        /// <summary>Time to lift the lid after a pulse, ms.</summary>
        public const int LidWaitMs = 5000;

        public const int AjarMs = 60000;
        public const int AjarRepeatMs = 300000;

        /// <summary>Slots that every check looks at: live grants and a memory of spent ones.</summary>
        public const int GrantSlots = 96;
        public const int LiveGrants = 64;
        public const int TagBytes = 16;
        public const int LongestGrantId = 32;
        public const int LongestBoxId = 32;

        /// <summary>Longest window of a grant, seconds: 31 days.</summary>
        public const int LongestWindowS = 31 * 24 * 3600;

        public const int FreeFailures = 3;
        public const int FirstPenaltyS = 30;
        public const int LongestPenaltyS = 900;
        public const int AlarmFailures = 10;
        public const int ClosingFailures = 100;
        public const int BucketSize = 60;
        public const int BucketLeakS = 3600;

        /// <summary>A <c>time</c> must answer a nonce within so long, ms.</summary>
        public const int NonceMs = 10000;
        public const int NonceBytes = 16;

        /// <summary>While it is not synced the box asks for the time so often, seconds.</summary>
        public const int AskAgainS = 60;

        /// <summary>A jump ahead of more than this needs a second confirmation, seconds.</summary>
        public const int DoubtfulJumpS = 24 * 3600;

        /// <summary>Authenticated time counts as such for so long, seconds: 30 days.</summary>
        public const int SyncedS = 30 * 24 * 3600;

        /// <summary>A time that was told is stored at once when it is more than this above the stored floor, seconds.</summary>
        public const int FloorJumpS = 60;

        /// <summary>The time floor is stored at least so often, ms.</summary>
        public const int FloorStoreMs = 3600 * 1000;

        /// <summary>What the flash did not take, a twin slot or a code's end, is tried again after so long, ms.</summary>
        public const int FlashRetryMs = 60000;

        /// <summary>A flash that fails is told of at most so often, ms.</summary>
        public const int ComplainMs = 3600 * 1000;

        /// <summary>Digits of the recovery code.</summary>
        public const int RecoveryDigits = 12;

        /// <summary>Between two tries of the recovery code, and from boot to the first, ms.</summary>
        public const int RecoveryWaitMs = 10000;

        public const int MacBytes = 32;
        public const int KeyBytes = 32;

        /// <summary>Longest message in either direction, bytes.</summary>
        public const int LongestMessage = 1024;

        public const int InboxSlots = 8;
        public const int OutboxSlots = 16;

        /// <summary>Refusals to a gap in the sequence, per second.</summary>
        public const int NacksPerSecond = 5;

        /// <summary>One more than 1,024 events need: the one being filled anew holds few.</summary>
        public const int EventSegments = 17;
        public const int EventsPerSegment = 64;

        /// <summary>An unacknowledged event is sent again after so long, ms.</summary>
        public const int EventResendMs = 60000;

        public const int FirstRetryMs = 1000;
        public const int LongestRetryMs = 300000;

        /// <summary>Steps of the display's brightness, and what it is when the identity says nothing.</summary>
        public const int MostBrightness = 15;
        public const int UsualBrightness = 4;

        /// <summary>The display is sent everything anew so often, ms.</summary>
        public const int RefreshMs = 60000;

        /// <summary>Silence after which the service menu ends by itself, ms.</summary>
        public const int ServiceMs = 120000;

        /// <summary>What a technician's page shows is looked at anew so often, ms.</summary>
        public const int PageMs = 200;

        /// <summary>Events that the service menu goes back.</summary>
        public const int ServiceEvents = 40;

        /// <summary>From the first boot after provisioning to the self-test, ms.</summary>
        public const int SelfTestMs = 30000;

        /// <summary>Least free managed memory of a healthy box, bytes.</summary>
        public const int LeastManaged = 65536;

        /// <summary>A report is sent so often without being asked for, ms.</summary>
        public const int ReportMs = 24 * 3600 * 1000;

        /// <summary>Longest wait of a report for the Wi-Fi level, ms.</summary>
        public const int LevelWaitMs = 10000;

        /// <summary>
        /// Longest silence of the link loop, ms: longer than what a connection may block, with a name to look up (30 s), a
        /// TCP connection that nobody answers (some 75 s), CONNACK (30 s) and SUBACK (10 s).
        /// </summary>
        public const int LinkSilenceMs = 300000;

        /// <summary>Without a network for so long, the adapter is set up anew, and again after as long, ms.</summary>
        public const int AdapterResetMs = 300000;

        /// <summary>Without a network for so long, the chip restarts when nobody is at the box, ms.</summary>
        public const int RestartMs = 2 * 3600 * 1000;

        /// <summary>The same after a restart that did not help, ms.</summary>
        public const int NextRestartMs = 24 * 3600 * 1000;

        /// <summary>The last sequence number that is ever consumed; the one after it still fits into 32 bits.</summary>
        public const long LastSequence = 4294967294L;

        /// <summary>Seconds from 1970 up to which a time can be told: 32 bits, until 2106.</summary>
        public const long LastSecond = 4294967295L;
    }
}
