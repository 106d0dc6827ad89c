using System.CommandLine;

namespace Lockbox.Workbench;

/// <summary><c>lockbox serve</c>: answers the boxes, stores their events and delivers what is due.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        Command command = new("serve", "Keeps the issuer running, until it is stopped.");
        command.SetAction(async (line, ct) =>
        {
            await Serving.RunAsync(line, null, "Serving; Ctrl+C ends it.", ct);
            return 0;
        });
        return command;
    }
}
