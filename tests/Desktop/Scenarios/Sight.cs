using Lockbox.Core.Panel;

namespace Lockbox.Tests.Scenarios;

/// <summary>A face and the board time at which it was first seen.</summary>
internal sealed record Sight(long AtMs, Face Face);
