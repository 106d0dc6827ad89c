namespace Lockbox.Core.Link
{
    /// <summary>The version of this firmware, as hello tells it and CHANGELOG.md lists it.</summary>
    public static class FirmwareVersion
    {
        public const string Text = "0.2.0";
    }
}
