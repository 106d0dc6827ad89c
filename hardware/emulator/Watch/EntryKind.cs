using System.Text.Json.Serialization;

namespace Lockbox.Emulator.Watch;

/// <summary>What an entry of a timeline is about. As JSON in lower case.</summary>
[JsonConverter(typeof(CamelCaseEnum<EntryKind>))]
internal enum EntryKind
{
    Key = 0,
    Face = 1,
    Flash = 2,
    Coil = 3,
    Lid = 4,

    /// <summary>A message from the box.</summary>
    Up = 5,

    /// <summary>A message to the box.</summary>
    Down = 6,

    /// <summary>The box's connection to its broker.</summary>
    Link = 7,

    /// <summary>The supply, boots and resets.</summary>
    Power = 8,

    /// <summary>What was set from outside, and what parts complain of.</summary>
    Fault = 9,

    Sound = 10,
}
