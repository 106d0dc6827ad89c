namespace Lockbox.Emulator.Bench;

/// <summary>Ways to put things in order that need no waiting.</summary>
internal static class Undo
{
    public static Func<Rig, Task> By(Action<Rig> undo) => rig =>
    {
        undo(rig);
        return Task.CompletedTask;
    };
}
