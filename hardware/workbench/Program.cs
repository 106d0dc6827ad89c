using Lockbox.Workbench;

return await CommandLine.RunAsync(args);
