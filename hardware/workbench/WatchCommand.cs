using System.CommandLine;

namespace Lockbox.Workbench;

/// <summary><c>lockbox watch</c>: what happens at the boxes, line by line.</summary>
internal static class WatchCommand
{
    private static readonly Option<string?> _box = CommonOptions.AnyBox();

    public static Command Create()
    {
        Command command = new("watch", "Shows what happens, until it is stopped.") { _box };
        command.SetAction(async (line, ct) =>
        {
            await Serving.RunAsync(line, line.GetValue(_box), "Watching; Ctrl+C ends it.", ct);
            return 0;
        });
        return command;
    }
}
