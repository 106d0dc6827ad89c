namespace Lockbox.Tests.PowerCuts;

/// <summary>How a box stands when the part of a scenario begins in which the power may go.</summary>
internal enum Start
{
    /// <summary>On, and the issuer has said all he had to.</summary>
    Connected,

    /// <summary>On, and without a network.</summary>
    Offline,

    /// <summary>Off: the power-up is part of it.</summary>
    Off,
}

/// <summary>Something that happens to a box. The power is cut at every storage call of it.</summary>
/// <param name="Name">Lower case with hyphens; part of the name of every cut.</param>
/// <param name="Start">How it begins.</param>
/// <param name="Before">What the box has lived through already.</param>
/// <param name="Act">What happens.</param>
internal sealed record Scenario(string Name, Start Start, Action<Lot> Before, Action<Lot> Act)
{
    /// <summary>True for a box that was never on before.</summary>
    public bool IsFirst { get; init; }

    public override string ToString() => Name;
}
