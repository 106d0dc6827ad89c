namespace Lockbox.Emulator.Bench;

/// <summary>One thing that can be broken, and how to see whether the box bears it.</summary>
/// <param name="Does">What pulling it does, for a person.</param>
/// <param name="Expects">What should happen then.</param>
internal sealed record Lever(string Id, string Group, string Name, string Does, string Expects)
{
    /// <summary>True when it takes a buyer, and so an issuer of codes, to show it.</summary>
    public bool Plays { get; init; }

    /// <summary>True when a code has to be issued before it is pulled.</summary>
    public bool BuysFirst { get; init; }

    /// <summary>True when the broker inside the emulator is what breaks.</summary>
    public bool NeedsBroker { get; init; }

    /// <summary>Breaks it and watches the board; false as soon as something else happens than should.</summary>
    public required Func<Trial, Task<bool>> Pull { get; init; }

    /// <summary>Puts everything in order again, whatever <see cref="Pull"/> had come to.</summary>
    public Func<Rig, Task> Undo { get; init; } = _ => Task.CompletedTask;

    /// <summary>Watches what happens after it was let go; null for a lever that lets go by itself.</summary>
    public Func<Trial, Task<bool>>? LetGo { get; init; }
}
