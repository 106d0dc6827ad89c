namespace Lockbox.Core.Lock
{
    /// <summary>How far an opening has come.</summary>
    public enum OpeningState
    {
        None = 0,

        /// <summary>The bolt is to be drawn as soon as the coil has rested.</summary>
        Due = 1,

        /// <summary>The bolt was drawn; somebody may lift the lid.</summary>
        Waiting = 2,
        Opened = 3,

        /// <summary>Two pulses, and the lid did not open.</summary>
        Jammed = 4,
    }
}
