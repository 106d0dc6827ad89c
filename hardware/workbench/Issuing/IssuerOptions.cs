namespace Lockbox.Issuing;

/// <summary>Paces of the issuer; the defaults suit a parking lot.</summary>
public sealed record IssuerOptions
{
    /// <summary>How many commands may be under way to one box.</summary>
    public int Window { get; init; } = 8;

    /// <summary>Unconfirmed commands are sent again after so long; doubles each time.</summary>
    public TimeSpan FirstResend { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Ceiling of the doubling. A box that comes back says hello, so this may be long.</summary>
    public TimeSpan LongestResend { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the vault is looked at for what another process has put there.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>True leaves alone the boxes that were provisioned for another broker.</summary>
    public bool OnlyThisBroker { get; init; }
}
