using System.Text.Json;
using System.Text.Json.Serialization;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <param name="Key">Its name in addresses: <c>0</c>–<c>9</c>, <c>A</c>–<c>D</c>, <c>star</c>, <c>hash</c>.</param>
internal sealed record KeySeen(string Key, bool Down);

/// <summary>A picture that stood still. What it does not have is null.</summary>
/// <param name="Face">As in the state of the box, such as <c>idle</c>; <c>unknown</c> when it is no picture of the box.</param>
/// <param name="Digits">Typed so far.</param>
/// <param name="Length">Of a whole code.</param>
/// <param name="Seconds">Left of a penalty.</param>
/// <param name="Symbols">Four, from the left.</param>
internal sealed record FaceSeen(string Face, int? Digits, int? Length, int? Seconds, IReadOnlyList<int>? Symbols);

/// <param name="Bytes">Of the whole file; -1 when it was to be removed.</param>
/// <param name="Stored">False when the flash refused, or the power went first.</param>
internal sealed record FlashSeen(string File, int Bytes, bool Stored);

/// <param name="LengthMs">Board time; null while it is on.</param>
internal sealed record CoilSeen(bool On, long? LengthMs);

internal sealed record LidSeen(bool Open);

internal sealed record LinkSeen(bool Up);

internal sealed record PowerSeen([property: JsonConverter(typeof(CamelCaseEnum<PowerChange>))] PowerChange Change);

/// <param name="LengthMs">Board time; null while it is on.</param>
internal sealed record SoundSeen(bool On, long? LengthMs);

/// <summary>Something that was done to the box from outside.</summary>
/// <param name="What">One of <see cref="Deeds"/>.</param>
/// <param name="Value">What that takes.</param>
internal sealed record FaultSeen(string What, int Value);

/// <summary>An MQTT message as it came out of the box or was handed to its program.</summary>
/// <param name="Claims">Null when there are none to be read.</param>
/// <param name="Verified">Whether the box would take it: signed with its key, and in the form of the protocol.</param>
/// <param name="Why">Why it is not verified; null when it is.</param>
/// <param name="Bytes">Of the payload.</param>
/// <param name="Retained">The broker had kept it.</param>
/// <param name="Repeated">Said once more, because nobody had answered.</param>
internal sealed record MessageSeen(string Topic, JsonElement? Claims, bool Verified, string? Why, int Bytes, bool Retained, bool Repeated);
