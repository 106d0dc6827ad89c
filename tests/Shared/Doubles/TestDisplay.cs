using System;
using Lockbox.Core.Ports;

namespace Lockbox.Shared.Doubles
{
    /// <summary>A display that remembers the last picture and counts how many were sent.</summary>
    public sealed class TestDisplay : IDisplay
    {
        public byte[] Shown { get; } = new byte[32];

        public int Frames { get; private set; }

        public int Refreshes { get; private set; }

        public void Refresh()
        {
            Refreshes++;
        }

        public void Show(byte[] frame)
        {
            Array.Copy(frame, Shown, frame.Length);
            Frames++;
        }
    }
}
