using Lockbox.Fuzzing;
using SharpFuzz;

const int longestInput = 8192;

// afl TARGET             one target under afl-fuzz
// once TARGET FILE...    one target with these inputs
// instrument DLL         writes afl-fuzz's marks into an assembly
switch (args)
{
    case ["afl", string name]:
        // Made on the first input: marked code must not run before afl-fuzz is there to count.
        Lazy<ITarget> fuzzed = new(() => Targets.New(name));
        byte[] input = new byte[longestInput];
        Fuzzer.Run((Stream stream) => fuzzed.Value.Run(input.AsSpan(0, stream.ReadAtLeast(input, input.Length, throwOnEndOfStream: false))));
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
