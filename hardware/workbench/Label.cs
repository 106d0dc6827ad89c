using System.Globalization;

namespace Lockbox.Workbench;

/// <summary>What stands on a unit, for everybody to read: which box it is, never a key.</summary>
internal sealed record Label(string Box, string Serial, DateTimeOffset Made)
{
    public string Date => Made.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the QR code says.</summary>
    public string Text => $"lockbox:{Box}?serial={Serial}&date={Date}";
}
