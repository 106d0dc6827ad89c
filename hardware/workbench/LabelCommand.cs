using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary><c>lockbox label</c>: a box's label once more.</summary>
internal static class LabelCommand
{
    private static readonly Option<string> _box = CommonOptions.Box();
    private static readonly Option<string?> _label = new("--label") { Description = "Folder for the label; the current one when not given.", HelpName = "DIR" };

    public static Command Create()
    {
        Command command = new("label", "Writes the label of a box once more.") { _box, _label };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult line)
    {
        using Vault vault = CommonOptions.OpenVault(line);
        BoxView box = CommonOptions.GetBox(vault, line.GetValue(_box)!);
        return box.Made is DateTimeOffset made
            ? LabelFiles.Write(new Label(box.Id, box.Serial, made), LabelFiles.Prepare(line.GetValue(_label) ?? ".", null))
            : throw new IssuingRefused(Refusal.BadBox, $"Box \"{box.Id}\" was made before units had numbers. 'lockbox provision' gives it one with its next epoch.");
    }
}
