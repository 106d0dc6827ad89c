using Lockbox.Emulator.Panel;

namespace Lockbox.Emulator.Bench;

/// <summary>What the levers of a box have beside its board.</summary>
/// <param name="Dealer">Issues its codes; null when that is done elsewhere.</param>
/// <param name="Broker">Null when it runs elsewhere.</param>
/// <param name="Speed">Board milliseconds for each real one.</param>
internal sealed record LeverMeans(Dealer? Dealer, PlayBroker? Broker, double Speed);
