namespace Lockbox.Emulator.Panel;

/// <summary>Knows whether the box is connected to its broker. Any thread.</summary>
internal interface ILinkWatch
{
    bool IsConnected { get; }

    /// <summary>Raised on any thread: be quick.</summary>
    event Action? Changed;
}
