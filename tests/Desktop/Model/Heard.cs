using System.Text.Json.Serialization;

namespace Lockbox.Tests.Model;

/// <summary>A message from the box.</summary>
internal sealed record Heard(
    [property: JsonPropertyName("typ")] string Type,
    [property: JsonPropertyName("nxt")] long Next,
    [property: JsonPropertyName("seq")] long Sequence,
    [property: JsonPropertyName("res")] string? Result,
    [property: JsonPropertyName("non")] string? Nonce,
    [property: JsonPropertyName("clk")] int Clock,
    [property: JsonPropertyName("fre")] int Free,
    [property: JsonPropertyName("evt")] long Event)
{
    /// <returns>What the model must have said as well; an event says nothing here.</returns>
    public override string ToString()
    {
        return Type switch
        {
            "receipt" => Said.Receipt(Result ?? string.Empty, Sequence, Next),
            "nack" => Said.Nack(Next),
            "hello" => Said.Hello(Next, Clock == 1, Free),
            _ => Type,
        };
    }
}
