namespace Lockbox.Tests.Issuing;

/// <summary>Every command that reached the scripted box, lost ones included. Any thread.</summary>
internal sealed class SeenCommands
{
    private readonly Lock _gate = new();
    private readonly List<Command> _commands = [];

    public void Add(Command command)
    {
        lock (_gate)
        {
            _commands.Add(command);
        }
    }

    public int CountOf(string name)
    {
        lock (_gate)
        {
            return _commands.Count(one => one.Name == name);
        }
    }

    public long[] Sequences()
    {
        lock (_gate)
        {
            return [.. _commands.Where(one => one.Sequence >= 0).Select(one => one.Sequence)];
        }
    }

    public Command Last(string name)
    {
        lock (_gate)
        {
            return _commands.Last(one => one.Name == name);
        }
    }
}
