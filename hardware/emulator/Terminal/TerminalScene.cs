using Lockbox.Emulator.Panel;

namespace Lockbox.Emulator.Terminal;

/// <summary>All that the terminal shows at one moment.</summary>
/// <param name="Address">Of the page.</param>
/// <param name="Words">The display in words.</param>
/// <param name="Code">The latest that is good for something; null when there is none.</param>
/// <param name="Notice">What came of the last key that needs words; empty when there is nothing to say.</param>
internal sealed record TerminalScene(string Box, string Address, BoardState State, string Words, GrantNews? Code, string Notice);
