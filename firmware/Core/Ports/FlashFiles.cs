namespace Lockbox.Core.Ports
{
    /// <summary>The files on flash (PROTOCOL.md 8). Numbers are part of what is sealed: never reuse a retired one.</summary>
    public static class FlashFiles
    {
        /// <summary>Next sequence, grants, time floor, boot count.</summary>
        public const int State = 0;

        /// <summary>Failures in a row, long-term bucket, running penalty.</summary>
        public const int Fails = 1;

        /// <summary>First of the <see cref="Limits.EventSegments"/> parts of the event ring.</summary>
        public const int Events = 2;

        /// <summary>Slots of each file: the older one is written, so that the newer one survives a cut.</summary>
        public const int Slots = 2;

        /// <returns>The file's name without drive, such as <c>state.a</c> or <c>events3.b</c>.</returns>
        public static string NameOf(int file, int slot)
        {
            string end = slot == 0 ? ".a" : ".b";
            switch (file)
            {
                case State:
                    return "state" + end;
                case Fails:
                    return "fails" + end;
                default:
                    return "events" + (file - Events).ToString() + end;
            }
        }
    }
}
