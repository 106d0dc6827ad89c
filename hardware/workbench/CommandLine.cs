using System.CommandLine;
using System.CommandLine.Parsing;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>The command <c>lockbox</c>: what it offers and how it ends.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = new("Makes boxes, issues codes for them and listens to them.")
        {
            CommonOptions.Vault,
            CommonOptions.User,
            CommonOptions.Password,
            ProvisionCommand.Create(),
            FlashCommand.Create(),
            MonitorCommand.Create(),
            ReplaceCommand.Create(),
            LabelCommand.Create(),
            IssueCommand.Create(),
            RevokeCommand.Create(),
            ClearCommand.Create(),
            SelfTestCommand.Create(),
            RecoveryCommand.Create(),
            ListCommand.Create(),
            WatchCommand.Create(),
            ServeCommand.Create(),
        };
        ParseResult line = root.Parse(args);
        if (line.Errors.Count > 0)
        {
            return Complain(line.Errors);
        }

        InvocationConfiguration plain = new() { EnableDefaultExceptionHandler = false };
        try
        {
            return await line.InvokeAsync(plain);
        }
        catch (Exception problem) when (problem is IssuingRefused or BrokerUnreachable or WorkbenchRefused)
        {
            await Console.Error.WriteLineAsync($"lockbox: {problem.Message}");
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }

    private static int Complain(IReadOnlyList<ParseError> errors)
    {
        foreach (ParseError error in errors)
        {
            Console.Error.WriteLine($"lockbox: {error.Message}");
        }

        Console.Error.WriteLine("'lockbox --help' and 'lockbox COMMAND --help' show what is allowed.");
        return Misused;
    }
}
