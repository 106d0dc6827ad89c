using System.CommandLine;
using System.Text.Json;
using Lockbox.Issuing;
using Spectre.Console;

namespace Lockbox.Workbench;

/// <summary><c>lockbox list</c>: the boxes, or the grants of one.</summary>
internal static class ListCommand
{
    private static readonly Option<string?> _box = CommonOptions.AnyBox();
    private static readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create()
    {
        Command command = new("list", "Shows the boxes, or the grants of one box.") { _box, _json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        bool asJson = line.GetValue(_json);
        if (line.GetValue(_box) is string id)
        {
            BoxView box = CommonOptions.GetBox(vault, id);
            vault.Release(id, TimeProvider.System);
            Show(vault.Grants(id), asJson, JsonForms.Of, grants => GrantTable(box, grants));
        }
        else
        {
            Show(vault.Boxes(), asJson, JsonForms.Of, BoxTable);
        }

        return 0;
    }

    private static void Show<T>(IReadOnlyList<T> rows, bool asJson, Func<T, object> form, Func<IReadOnlyList<T>, Table> table)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(rows.Select(form)));
            return;
        }

        Sheet.Write(table(rows));
    }

    private static Table GrantTable(BoxView box, IReadOnlyList<GrantView> grants)
    {
        Table table = Sheet.New("Grant", "Kind", "State", "Code", "Symbol", "From", "Until", "Reference", "Remark");
        foreach (GrantView grant in grants)
        {
            string symbol = grant.Symbol is int index ? SymbolNames.Of(index) : "";
            string remark = grant.RevokePending ? $"revocation pending{Words.Because(box)}" : grant.Note ?? (grant.Replaces is null ? "" : $"replaces {grant.Replaces}");
            Sheet.AddRow(
                table,
                grant.Id,
                grant.Kind.ToString().ToLowerInvariant(),
                Words.Of(grant.State),
                grant.Code ?? "",
                symbol,
                Words.Of(grant.From),
                Words.Of(grant.To),
                grant.Reference ?? "",
                remark);
        }

        return table;
    }

    private static Table BoxTable(IReadOnlyList<BoxView> boxes)
    {
        Table table = Sheet.New("Box", "Epoch", "Digits", "Broker", "Pending", "Last hello", "Health", "Events", "Attention");
        foreach (BoxView box in boxes)
        {
            Sheet.AddRow(
                table,
                box.Id,
                $"{box.Epoch}",
                $"{box.Digits}",
                $"{box.Broker}",
                $"{box.NextSequence - box.Confirmed}",
                box.LastHello is DateTimeOffset at ? Words.Of(at) : "never",
                Words.OfHealth(box),
                Words.OfEvents(box),
                box.Attention ?? Words.WhyWaiting(box) ?? "");
        }

        return table;
    }
}
