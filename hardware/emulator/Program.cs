using Lockbox.Emulator.Panel;

return await CommandLine.RunAsync(args);
