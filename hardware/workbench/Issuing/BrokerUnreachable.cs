namespace Lockbox.Issuing;

/// <summary>The broker does not answer, or refuses us.</summary>
public sealed class BrokerUnreachable(string message, Exception? inner = null) : Exception(message, inner);
