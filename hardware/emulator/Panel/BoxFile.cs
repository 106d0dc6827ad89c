using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>What a provisioned box says of itself in <c>identity.json</c>, as far as the emulator needs it.</summary>
/// <param name="Digits">Length of its codes.</param>
/// <param name="Broker">Where it connects to.</param>
/// <param name="Login">How it shows up there.</param>
internal sealed record BoxFile(string Box, int Digits, BrokerAddress Broker, BrokerLogin Login)
{
    private const string Name = "identity.json";

    public static bool IsIn(string flash) => File.Exists(Path.Combine(flash, Name));

    /// <exception cref="CannotStart">It cannot be read.</exception>
    public static BoxFile Read(string flash)
    {
        string path = Path.Combine(flash, Name);
        try
        {
            using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(file.RootElement);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CannotStart($"{path} is no identity of a box. Provision it again, or name another --profile.", problem);
        }
    }

    private static BoxFile Read(JsonElement file)
    {
        BrokerAddress broker = new(Text(file, "host"), file.GetProperty("port").GetInt32());
        BrokerLogin login = new(Text(file, "user"), Text(file, "pass"));
        return new BoxFile(Text(file, "box"), file.GetProperty("dig").GetInt32(), broker, login);
    }

    private static string Text(JsonElement file, string name) => file.GetProperty(name).GetString() ?? "";
}
