using System.Text.Json;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>A code as the page shows it.</summary>
/// <param name="State"><c>pending</c> until the box has confirmed it, then what became of it.</param>
/// <param name="From">Unix seconds.</param>
/// <param name="To">Unix seconds.</param>
/// <param name="Code">The digits while they are good for something; null before and after.</param>
/// <param name="Symbol">Its index, as long as there is a code.</param>
/// <param name="Name">Its name, as long as there is a code.</param>
internal sealed record GrantNews(
    string Id,
    string? Reference,
    string State,
    string? Note,
    long From,
    long To,
    string? Code,
    int? Symbol,
    string? Name)
{
    public static GrantNews Of(GrantView grant) => new(
        grant.Id,
        grant.Reference,
        NameOf(grant.State),
        grant.Note,
        grant.From.ToUnixTimeSeconds(),
        grant.To.ToUnixTimeSeconds(),
        grant.Code,
        grant.Symbol,
        grant.Symbol is int symbol ? SymbolNames.Of(symbol) : null);

    public static string NameOf(GrantState state) =>
        state < GrantState.Armed ? "pending" : JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
