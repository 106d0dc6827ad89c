using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lockbox.Emulator.Watch;

/// <summary>Writes the members of an enumeration as words that begin in lower case.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
