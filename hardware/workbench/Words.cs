using System.Globalization;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>How states and times are written for people and programs.</summary>
internal static class Words
{
    public static string Of(GrantState state) => state switch
    {
        GrantState.Created or GrantState.Sent => "pending",
        GrantState.NotOpened => "not opened",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Of(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Of(GrantChange change)
    {
        List<string> words = [Of(change.At), change.Box];
        if (change.Event is not null)
        {
            words.Add($"event {change.Event.Value.ToString().ToLowerInvariant()}");
        }

        if (change.GrantId is not null)
        {
            words.Add($"grant {change.GrantId}");
        }

        if (change.State is GrantState state)
        {
            words.Add(state.ToString().ToLowerInvariant());
        }

        if (change.Note is not null)
        {
            words.Add($"({change.Note})");
        }

        return string.Join("  ", words);
    }
}
