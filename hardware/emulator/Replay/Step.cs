using System.Text;
using System.Text.Json.Serialization;

namespace Lockbox.Emulator.Replay;

/// <summary>
/// One line of a recording: something that was done to the box, a message that it was given, or something that was seen of
/// it. What a step does not have is null and left out of the file.
/// </summary>
/// <param name="AtMs">Board time since the recording began.</param>
internal sealed record Step(long AtMs)
{
    /// <summary>Comes and goes with the broker: <see cref="Value"/> 1 or 0.</summary>
    public const string Broker = "broker.up";

    /// <summary>A deed by its name, or <see cref="Broker"/>.</summary>
    public string? Do { get; init; }

    /// <summary>What the deed takes.</summary>
    public int? Value { get; init; }

    /// <summary>The topic of a message to the box.</summary>
    public string? Topic { get; init; }

    /// <summary>Its payload, one character a byte.</summary>
    public string? Message { get; init; }

    public bool? Retained { get; init; }

    /// <summary>How many messages the box had said before it was given this one, which may answer them.</summary>
    public int? AfterUp { get; init; }

    /// <summary>Board milliseconds since the last of those; null when it was too long ago to be answered.</summary>
    public int? SinceUpMs { get; init; }

    /// <summary>What kind of thing was seen; each kind is a sequence of its own.</summary>
    public string? See { get; init; }

    /// <summary>What was seen.</summary>
    public string? What { get; init; }

    [JsonIgnore]
    public byte[] Payload => Encoding.Latin1.GetBytes(Message ?? "");

    public static string TextOf(byte[] payload) => Encoding.Latin1.GetString(payload);
}
