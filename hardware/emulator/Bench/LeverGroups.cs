namespace Lockbox.Emulator.Bench;

/// <summary>The groups as the page names them.</summary>
internal static class LeverGroups
{
    public const string Power = "Power";
    public const string Network = "Network";
    public const string Clock = "Clock";
    public const string Flash = "Flash";
    public const string KeysAndDisplay = "Keys and display";
    public const string Mechanics = "Mechanics";
}
