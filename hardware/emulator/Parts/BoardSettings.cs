using System.Security.Cryptography;
using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <summary>What one board is made with.</summary>
/// <param name="ProfileDirectory">The folder that is its flash. One board at a time; made when missing.</param>
/// <param name="Speed">Milliseconds of board time for each real one; above 0.</param>
public sealed record BoardSettings(string ProfileDirectory, double Speed = 1.0)
{
    /// <summary>What its chip runs at each power-up.</summary>
    public IFirmware Firmware { get; init; } = FirmwareImage.Lockbox;

    /// <summary>
    /// True makes time stand still except in <see cref="EmulatedBoard.Pass"/>, where it jumps from one instant at which
    /// something happens to the next. There are no sockets then: only <see cref="RadioPart.Peer"/> can be reached.
    /// </summary>
    public bool IsLockStep { get; init; }

    /// <summary>All noise of its chip follows from it.</summary>
    public byte[] Seed { get; init; } = RandomNumberGenerator.GetBytes(16);

    internal BoardClock MakeClock() => IsLockStep ? new LockStepClock() : new RealClock(Speed);
}
