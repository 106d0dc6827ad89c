namespace Lockbox.Issuing;

/// <summary>What a box shows the broker.</summary>
public sealed record BrokerLogin(string User, string Password)
{
    /// <summary>Keeps the password out of logs.</summary>
    public override string ToString() => User;
}
