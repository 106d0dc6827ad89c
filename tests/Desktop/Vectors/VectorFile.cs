using System.Text.Json;

namespace Lockbox.Tests.Vectors;

/// <summary>A file of expectations that an independent implementation wrote; a form we do not know fails here.</summary>
public sealed record VectorFile(
    string Box,
    uint Epoch,
    string BoxKeyHex,
    long Now,
    Dictionary<string, string> Derived,
    List<VectorVerifier> Verifiers,
    List<VectorStep> Steps,
    List<VectorTyped> Typed)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static VectorFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<VectorFile>(File.ReadAllText(path), _options)
                ?? throw new AssertFailedException(path + ": nothing in it");
        }
        catch (JsonException wrong)
        {
            throw new AssertFailedException(path + ": not of the form we know: " + wrong.Message);
        }
    }
}

public sealed record VectorVerifier(string Digits, int Symbol, string TagHex);

/// <param name="Expect">stored, repeated, nack, ignored or refused:REASON.</param>
/// <param name="Next">The number expected next after it.</param>
public sealed record VectorStep(string Name, string Message, string Expect, long Next);

/// <param name="Opens">The grant that opens, or null.</param>
public sealed record VectorTyped(string Digits, int Symbol, string? Opens);
