using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A connection that works, fails or falls as a test says.</summary>
    public sealed class TestLink : ILink
    {
        public bool IsUp { get; set; }

        /// <summary>What the next tries to open come to.</summary>
        public bool Opens { get; set; }

        /// <summary>What sending comes to.</summary>
        public bool Sends { get; set; } = true;

        public int Tries { get; private set; }

        public int Closes { get; private set; }

        public int Sent { get; private set; }

        /// <summary>What joining comes to.</summary>
        public bool Joins { get; set; } = true;

        public int Joined { get; private set; }

        public int Resets { get; private set; }

        public int Level { get; set; } = -61;

        public bool TryJoin()
        {
            Joined++;
            return Joins;
        }

        public void ResetNetwork()
        {
            Resets++;
        }

        public int MeasureLevel()
        {
            return Level;
        }

        public bool TryOpen()
        {
            Tries++;
            IsUp = Opens;
            return Opens;
        }

        public bool Send(byte[] message, int length)
        {
            Sent += Sends ? 1 : 0;
            return Sends;
        }

        public void Close()
        {
            Closes++;
            IsUp = false;
        }
    }
}
