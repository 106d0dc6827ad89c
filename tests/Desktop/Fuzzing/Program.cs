using Lockbox.Fuzzing;
using SharpFuzz;

// afl TARGET             one target under afl-fuzz
// once TARGET FILE...    one target with these inputs
// instrument DLL         writes afl-fuzz's marks into an assembly
switch (args)
{
    case ["afl", string name]:
        ITarget fuzzed = Targets.New(name);
        byte[] input = new byte[fuzzed.Longest];
        Fuzzer.Run((Stream stream) => fuzzed.Run(input.AsSpan(0, stream.ReadAtLeast(input, input.Length, throwOnEndOfStream: false))));
        return 0;
    case ["once", string name, .. string[] files]:
        ITarget target = Targets.New(name);
        foreach (string file in files)
        {
            target.Run(File.ReadAllBytes(file));
        }

        Console.WriteLine($"{files.Length} inputs, every promise kept");
        return 0;
    case ["instrument", string path]:
        Fuzzer.Instrument(path, _ => true, Options.Value);
        return 0;
    default:
        Console.Error.WriteLine("use: afl TARGET | once TARGET FILE... | instrument DLL");
        return 2;
}
