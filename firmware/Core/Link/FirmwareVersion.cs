namespace Lockbox.Core.Link
{
    /// <summary>The version of this firmware, as hello tells it and CHANGELOG.md lists it.</summary>
    public static class FirmwareVersion
    {
        public const string Text = "0.3.0";

        /// <summary>The same in three digits, for the display.</summary>
        public const int Number = 30;
    }
}
