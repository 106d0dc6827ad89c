using System.Diagnostics;

namespace Lockbox.Tests.Issuing;

/// <summary>The built <c>lockbox</c> command, run as a person runs it.</summary>
internal static class Tool
{
    private static readonly Dictionary<string, string> _sameEnvironment = [];

    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(_sameEnvironment, arguments);

    /// <param name="environment">What differs from ours.</param>
    public static async Task<ToolRun> RunAsync(Dictionary<string, string> environment, string[] arguments)
    {
        using Process process = Start(environment, arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new ToolRun(process.ExitCode, await output, await errors);
    }

    public static Process Start(params string[] arguments) => Start(_sameEnvironment, arguments);

    private static Process Start(Dictionary<string, string> environment, string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "lockbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
