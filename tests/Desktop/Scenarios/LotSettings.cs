using Lockbox.Issuing;

namespace Lockbox.Tests.Scenarios;

/// <summary>What is special about one scenario's lot.</summary>
internal sealed record LotSettings
{
    /// <summary>Milliseconds of board time for each real one.</summary>
    public double Speed { get; init; } = 5;

    /// <summary>Paces of the issuer.</summary>
    public IssuerOptions Pace { get; init; } = new();

    /// <summary>False leaves the box switched off.</summary>
    public bool StartsOn { get; init; } = true;

    /// <summary>False leaves the issuer away.</summary>
    public bool HasIssuer { get; init; } = true;

    /// <summary>The authority that the box is to trust; null for the broker's own.</summary>
    public string? BoxTrusts { get; init; }
}
